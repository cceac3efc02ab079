"""Mail: single messages, mailboxes, Outlook's own files. Attachments are files inside files."""
