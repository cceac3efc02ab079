"""The nouns of the field: frozen, slotted, keyword-only values without I/O."""

from stemma.model.alignment import Alignment, Aspect, AspectName, AspectResult, ClaimGroup, Relation
from stemma.model.attribution import Attribution, AttributionKind
from stemma.model.claim import Claim, Link, LinkLevel, Modality, Quoted, Role, Voice
from stemma.model.document import Anchor, Document, HygieneNote, Stated
from stemma.model.dossier import CustodyHead, Cutout, Dossier
from stemma.model.entity import Apart, Entity, Join, NameForm, Position, PostHeld
from stemma.model.evidence import Evidence, Maker
from stemma.model.judgement import Judgement
from stemma.model.mention import DateExpression, Mention, MentionForm, MentionKind, Number, Quantity
from stemma.model.near_copy import Change, NearCopy
from stemma.model.nearest import Nearest
from stemma.model.problem import Problem
from stemma.model.reading import Detail, DetailName, Reading
from stemma.model.span import Span
from stemma.model.stemma import Edge, Finding, Node, Origin, Path, Stemma
from stemma.model.support import CREDIBILITIES, RELIABILITIES, ClaimSupport, Credibility, Grade, Reliability

__all__ = [
    "CREDIBILITIES",
    "RELIABILITIES",
    "Alignment",
    "Anchor",
    "Apart",
    "Aspect",
    "AspectName",
    "AspectResult",
    "Attribution",
    "AttributionKind",
    "Change",
    "Claim",
    "ClaimGroup",
    "ClaimSupport",
    "Credibility",
    "CustodyHead",
    "Cutout",
    "DateExpression",
    "Detail",
    "DetailName",
    "Document",
    "Dossier",
    "Edge",
    "Entity",
    "Evidence",
    "Finding",
    "Grade",
    "HygieneNote",
    "Join",
    "Judgement",
    "Link",
    "LinkLevel",
    "Maker",
    "Mention",
    "MentionForm",
    "MentionKind",
    "Modality",
    "NameForm",
    "NearCopy",
    "Nearest",
    "Node",
    "Number",
    "Origin",
    "Path",
    "Position",
    "PostHeld",
    "Problem",
    "Quantity",
    "Quoted",
    "Reading",
    "Relation",
    "Reliability",
    "Role",
    "Span",
    "Stated",
    "Stemma",
    "Voice",
]
