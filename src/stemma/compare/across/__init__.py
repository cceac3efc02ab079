"""Accounts in Arabic beside accounts in English or Arabic: proposed by notions and figures, decided by typed aspects.

Nothing here looks at a pair of English claims.
"""
