#!/bin/sh
# Checks a Stemma case or a bag made of one, with standard tools only: sh, sha256sum (or shasum), openssl 1.1.1 or newer.
# Usage: sh verify.sh FOLDER [FINGERPRINT[,FINGERPRINT...] [COUNT:TIP]]
#   FINGERPRINT  of the key that you trust, told to you another way than with the folder; - to name none
#   COUNT:TIP    what a dossier printed: a witness of what the log once was
# Ends with 0 and "HOLDS", or with 1 and the first thing that is broken. Take this script from Stemma itself,
# not from a folder that you do not trust.
LC_ALL=C
export LC_ALL
fail() { echo "BROKEN: $1"; exit 1; }
command -v sha256sum > /dev/null || sha256sum() { shasum -a 256 "$@"; }
hash() { sha256sum | cut -c1-64; }
ends_well() { [ "$(tail -c 1 "$1" | od -An -tx1 | tr -d ' ')" = 0a ] && [ "$(tr -dc '\r' < "$1" | wc -c)" -eq 0 ]; }
is_plain() { [ -f "$1" ] && [ ! -L "$1" ]; }

cd "${1:-.}" || fail "there is no such folder"
trusted=${2:-}
[ "$trusted" = - ] && trusted=
witness=${3:-}
work=$(mktemp -d) || fail "no room for notes of my own"
trap 'rm -rf "$work"' EXIT

# 1. A bag: its lists name every file once, by a path below it, and every file is as listed.
if [ -f bagit.txt ]; then
  [ -z "$(find . ! -type f ! -type d)" ] || fail "the bag holds a link or something else that is no file"
  : > "$work/listed"
  for list in manifest-sha256.txt tagmanifest-sha256.txt; do
    is_plain "$list" || fail "$list is missing"
    ends_well "$list" || fail "$list: a line does not end in one line feed"
    grep -Evq '^[0-9a-f]{64}  .' "$list" && fail "$list: a line is no lower-case SHA-256 and a path"
    cut -c67- "$list" | grep -Eq '(^|/)(\.|\.\.)?(/|$)|[\\%]|^~' && fail "$list: a path leads out of the bag"
    cut -c67- "$list" >> "$work/listed"
    sha256sum -c "$list" > "$work/checked" 2>&1 || fail "$list: $(grep -v ': OK$' "$work/checked" | head -n 1)"
  done
  cut -c67- manifest-sha256.txt | grep -vq '^data/' && fail "manifest-sha256.txt lists a file outside of data/"
  echo tagmanifest-sha256.txt >> "$work/listed"
  sort "$work/listed" > "$work/wanted"
  [ -z "$(uniq -d "$work/wanted")" ] || fail "a file is listed twice: $(uniq -d "$work/wanted" | head -n 1)"
  find . -type f | sed 's|^\./||' | sort > "$work/there"
  cmp -s "$work/wanted" "$work/there" || fail "the bag holds other files than its lists name"
  cd data || fail "the bag has no data"
fi

# 2. The head: its form, its signature, its key.
[ -e pending.json ] && fail "a run was interrupted: run any Stemma command that writes to the case, then check again"
for file in custody.jsonl head.txt key.pem; do
  is_plain "$file" || fail "$file is missing or is no regular file"
done
for file in custody.jsonl head.txt; do
  ends_well "$file" || fail "$file: a line does not end in one line feed"
done
[ "$(wc -l < head.txt)" -eq 2 ] || fail "head.txt does not consist of two lines"
sed -n 1p head.txt > "$work/head"
sed -n 2p head.txt | openssl base64 -d -A > "$work/signature" 2> /dev/null
form='^\{"bytes":[0-9]+,"case":"[0-9a-f-]+","count":[0-9]+,"key":"[0-9a-f]{64}","public":"[0-9a-f]{64}","t":"[^"\\]*","tip":"[0-9a-f]{64}","v":1\}$'
grep -Eq "$form" "$work/head" || fail "head.txt is not in the form of a head"
openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in "$work/head" -sigfile "$work/signature" > /dev/null 2>&1 \
  || fail "the signature of head.txt does not hold"
key=$(openssl pkey -pubin -in key.pem -outform DER | tail -c 32 | hash)
grep -q "\"key\":\"$key\"" "$work/head" || fail "key.pem is not the key that head.txt names"
count=$(sed 's/.*"count":\([0-9]*\).*/\1/' "$work/head")
size=$(sed 's/^{"bytes":\([0-9]*\).*/\1/' "$work/head")
tip=$(sed 's/.*"tip":"\([0-9a-f]*\)".*/\1/' "$work/head")

# 3. The log: each line in its own form, each chained to the one before, as many as the head signs.
[ "$(wc -c < custody.jsonl)" -eq "$size" ] || fail "custody.jsonl has not the $size bytes that head.txt signs"
[ "$(tr -d '\12\40-\176' < custody.jsonl | wc -c)" -eq 0 ] || fail "custody.jsonl holds other than plain ASCII"
awk '{
  rest = $0; last = ""
  if (rest !~ /^\{"actor":"/ || rest !~ /\}$/) { print NR ": it is no record"; exit }
  while (match(rest, /[{,]"[a-z0-9_]+":/)) {
    name = substr(rest, RSTART + 2, RLENGTH - 4); rest = substr(rest, RSTART + RLENGTH)
    if (name <= last) { print NR ": a key stands twice or out of order"; exit }
    last = name
  }
}' custody.jsonl > "$work/forms"
[ -s "$work/forms" ] && fail "custody.jsonl: Line $(cat "$work/forms")"
number=0
before=0000000000000000000000000000000000000000000000000000000000000000
while IFS= read -r line; do
  case "$line" in
    *",\"prev\":\"$before\",\"seq\":$number,"* | *",\"prev\":\"$before\","*",\"seq\":$number,"*) ;;
    *) fail "custody.jsonl: Line $((number + 1)) does not follow the line before it" ;;
  esac
  before=$(printf '%s\n' "$line" | hash)
  number=$((number + 1))
done < custody.jsonl
[ "$number" -eq "$count" ] && [ "$before" = "$tip" ] || fail "custody.jsonl has not the lines that head.txt signs"

# 4. The keys: who signs, and whether you trust each of them.
grep -E '"kind":"(case|key)"' custody.jsonl | sed 's/.*"key":"\([0-9a-f]*\)".*/\1/' > "$work/keys"
[ "$(tail -n 1 "$work/keys")" = "$key" ] || fail "head.txt is signed by another key than the log names"
if [ -n "$trusted" ]; then
  for one in $(sort -u "$work/keys"); do
    case ",$trusted," in *",$one,"*) ;; *) fail "signed by the key $one, which you did not name" ;; esac
  done
fi

# 5. The originals (and files of outside witnesses): those that the log names, with their bytes, and no others.
for kind in add:originals witness:witnesses; do
  folder=${kind#*:}
  grep "\"kind\":\"${kind%%:*}\"" custody.jsonl | sed 's/.*"sha256":"\([0-9a-f]*\)".*/\1/' | sort -u > "$work/named"
  [ -L "$folder" ] && fail "$folder is a link"
  [ -d "$folder" ] || { [ -s "$work/named" ] && fail "there is no folder $folder"; continue; }
  : > "$work/list"
  while IFS= read -r name; do
    place=$folder
    [ "$folder" = originals ] && [ ! -e "originals/$name" ] && place=incoming
    is_plain "$place/$name" || fail "$folder/$name is missing or is no regular file"
    echo "$name  $place/$name" >> "$work/list"
  done < "$work/named"
  [ ! -s "$work/list" ] || sha256sum -c "$work/list" > "$work/checked" 2>&1 \
    || fail "$(grep -v ': OK$' "$work/checked" | head -n 1)"
  find "$folder" ! -path "$folder" | sed "s|^$folder/||" | sort > "$work/there"
  [ -z "$(comm -13 "$work/named" "$work/there")" ] || fail "$folder holds what the log does not name"
done

# 6. The witness: the line that it saw is still there.
if [ -n "$witness" ]; then
  [ "$(sed -n "${witness%%:*}p" custody.jsonl | hash)" = "${witness#*:}" ] \
    || fail "the log is not the one that the witness saw"
fi
echo "HOLDS: $count lines ending in $tip"
echo "Signed by the key $key"
[ "$(sort -u "$work/keys" | wc -l)" -eq 1 ] || echo "NOTE: the log changed hands; stemma verify checks the former signatures too"
[ -n "$trusted" ] || echo "NOTE: no key was named to trust: this shows only that whoever signed made this log"
