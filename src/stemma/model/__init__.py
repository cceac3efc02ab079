"""The nouns of the field: frozen, slotted, keyword-only values without I/O."""

from stemma.model.alignment import Alignment, Aspect, AspectName, AspectResult, ClaimGroup, Relation
from stemma.model.attribution import Attribution, AttributionKind
from stemma.model.claim import Claim, Link, LinkLevel, Modality, Quoted, Role, Voice
from stemma.model.document import Anchor, Document, HygieneNote, Stated
from stemma.model.dossier import Dossier
from stemma.model.entity import Apart, Entity, Join, Judgement, NameForm, PostHeld
from stemma.model.evidence import Evidence, Maker
from stemma.model.mention import DateExpression, Mention, MentionForm, MentionKind, Number, Quantity
from stemma.model.problem import Problem
from stemma.model.reading import Detail, DetailName, Reading
from stemma.model.span import Span
from stemma.model.stemma import Edge, Finding, Node, Origin, Path, Stemma

__all__ = [
    "Alignment",
    "Anchor",
    "Apart",
    "Aspect",
    "AspectName",
    "AspectResult",
    "Attribution",
    "AttributionKind",
    "Claim",
    "ClaimGroup",
    "DateExpression",
    "Detail",
    "DetailName",
    "Document",
    "Dossier",
    "Edge",
    "Entity",
    "Evidence",
    "Finding",
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
    "Node",
    "Number",
    "Origin",
    "Path",
    "PostHeld",
    "Problem",
    "Quantity",
    "Quoted",
    "Reading",
    "Relation",
    "Role",
    "Span",
    "Stated",
    "Stemma",
    "Voice",
]
