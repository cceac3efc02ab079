"""The name above a text, with all that stands between it and the text."""

from __future__ import annotations

import pytest

from stemma.ingest.masthead import masthead

BODY = "\n\nThe keeper of the dam was dismissed on Friday, the board said. Nobody replaced him.\nHe left at once.\n"


@pytest.mark.parametrize(
    ("head", "publisher", "title", "date"),
    [
        ("The Velin Herald\nHOME > EUROPE\nDam keeper out\nPublished 9 May 2013 07:12 | Herald staff",
         "The Velin Herald", "Dam keeper out", "2013-05-09"),
        ("Radio Velin - Morning Programme\nWednesday, 10.05.2013 / 08:45\nListen (11 min)\nDam keeper out",
         "Radio Velin", "Dam keeper out", "2013-05-10"),
        ("Radio Velin > Foreign > Africa\nPublished: 20.03.2013, 06:45 | Updated: 20.03.2013, 11:10\nDam keeper out",
         "Radio Velin", "Dam keeper out", "2013-03-20"),
        ("REPUBLIC OF TORA\nDirectorate for Dams\n08.05.2013, 16:30\nSTATEMENT", "Directorate for Dams", None,
         "2013-05-08"),
        ("TORA-DAM/KEEPER (UPDATE 2)\nValley Wire Service\nVELIN, May 8 (VWS) - "
         "The keeper of the dam was dismissed on Friday after a leak",
         "Valley Wire Service", None, "XXXX-05-08"),
        ("Tora-Valley Wire Service\nTVWS-DAM/KEEPER (UPDATE 1)\nVELIN, May 8 (TVWS) - The keeper of the dam was "
         "dismissed on Friday after a leak", "Tora-Valley Wire Service", None, "XXXX-05-08"),
        ("VWS - Valley Wire Service\nTuesday, March 12, 2014\nDam keeper out over leak", "Valley Wire Service",
         "Dam keeper out over leak", "2014-03-12"),
        ("Canal 7 Norte\nNews » Regions\nUpdated 21/02/2012 - 13:05h\nDam keeper out", "Canal 7 Norte",
         "Dam keeper out", "2012-02-21"),
        ("dry valley\nnotes of a keeper\nPosted on March 17, 2014 | 38 comments\nFive nights", "dry valley",
         "Five nights", "2014-03-17"),
        ("COMMITTEE AGAINST FLOODS\nVelin - Tora - Bergen\nPress release, 14 September 2013\nTora: dam leaks",
         "COMMITTEE AGAINST FLOODS", "Tora: dam leaks", "2013-09-14"),
        ("Global Ledger Asia\nMARKETS | COMMODITIES\nDam keeper out over leak\nBy Ana Ruiz and Ola Berg",
         "Global Ledger Asia", "Dam keeper out over leak", None),
        ("Skip to main content\nDam keeper out over leak\nBy Staff Writer | Feb. 16, 2017 8:13 am\n"
         "© 2017 The Tora Chronicle", "The Tora Chronicle", "Dam keeper out over leak", "2017-02-16"),
        ("Dam keeper out over leak\nThe Tora Riverside Echo (Velin)\nThursday, March 30, 2006",
         "The Tora Riverside Echo", "Dam keeper out over leak", "2006-03-30"),
        ("Source: Tora Dispatch Service\nDate: 25 Mar 1999\nDam keeper out over leak", "Tora Dispatch Service",
         None, "1999-03-25"),
        ("The Daily Velin\n6 May 2018\nCorrection", "The Daily Velin", None, "2018-05-06"),
    ],
)  # fmt: skip
def test_the_name_above_a_text_is_who_published_it(
    head: str, publisher: str, title: str | None, date: str | None
) -> None:
    found = masthead(head + BODY)
    assert (found.publisher, found.date) == (publisher, date)
    assert title is None or found.title == title


@pytest.mark.parametrize(
    "head",
    [
        "Anxious Wait For News Of Keeper\nWritten by Ana Ruiz\nTema, Tora\nSaturday 18 January 2020",
        "Soldiers Raid Newspaper In Velin\nThursday, March 30, 2006",
        "Dispatch from the Dam\nVelin, 27 December",
        "Dr. Ana Ruiz, M.A.\nHoly Saturday, 5 April 1980\nMy dear brothers,",
        "Dam keeper out\n\nThe letter, first published by The Velin Post, was signed by Ana Ruiz. More.",
        "Dam keeper out\n\nThe Copyright Office said on Monday that the keeper had been dismissed after the leak.",
        "Bergen\nSecurity\nKeeper out over leak\nPublished Jun 14, 2012 03:26am",
    ],
)
def test_a_headline_a_person_and_a_place_publish_nothing(head: str) -> None:
    assert masthead(head + BODY).publisher is None


def test_the_subject_of_a_mail_is_its_title() -> None:
    head = "From: Ana Ruiz\nTo: all\nSent: Thursday, 19 May 2011 22:14\nSubject: Road closed"
    assert masthead(head + BODY).title == "Road closed"
