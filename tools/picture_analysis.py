"""The pictures of analysis: incidents with their grid, timeline and map, the code book, passages and their matrix."""

from __future__ import annotations

from collections.abc import Callable

from picture_studio import Studio


class Analysis(Studio):
    """Each needs an open case; those of an incident come after `incidents`."""

    def analysis(self) -> dict[str, Callable[[], None]]:
        """What is shown in each look of the window, with the file names that it has in light and English."""
        return {
            "incident-grid": self.grid_anew,
            "incidents-timeline": self.incidents_timeline,
            "incidents-map": self.incidents_map,
            "matrix": self.matrix_anew,
        }

    def grid_anew(self) -> None:
        from ui.panels.incident_views import Look

        self.incidents()
        self.desk.incidents._views.show_as(Look.TABLE)
        self.incident_grid()

    def matrix_anew(self) -> None:
        self.controller.window.show_page("passages")
        self.matrix()

    def incidents(self) -> None:
        self.controller.window.show_page("incidents")
        self.settle()
        self.desk.incidents.show_incident(self.incident_id("INC-007"))

    def incident_grid(self) -> None:
        self.wait(lambda: self.desk.incidents._findings.grid.rows.rowCount() > 0)
        self.desk.incidents._findings.show_part(1, focus=True)

    def incident_told(self) -> None:
        self.desk.incidents._findings.show_part(2, focus=True)

    def incident_certainty(self) -> None:
        """After two decisions; the first rested on less."""
        self.desk.incidents._findings.show_part(4)

    def incidents_timeline(self) -> None:
        from ui.panels.incident_views import Look

        self.desk.incidents._findings.show_part(0)
        self.desk.incidents._views.show_as(Look.TIMELINE)

    def incidents_map(self) -> None:
        from ui.panels.incident_views import Look

        views = self.desk.incidents._views
        views.show_as(Look.MAP)
        self.wait(lambda: views.map.map._ground is not None)

    def code_book(self) -> None:
        from testimony_app.services import manage_codebook

        self.controller.window.show_page("codebook")
        self.desk.code_book.show_code(manage_codebook.by_name(self.controller.case, "Killed").id)

    def passages(self) -> None:
        """Two queries are kept; one finds passages in two languages."""
        from testimony_app.services import saved_queries

        kept = {"What contradicts": "stance:contradicts", "Warnings by doctors": "code:Warning and role:doctor"}
        for name, text in kept.items():
            saved_queries.save(self.controller.case, name, text).run()
        self.controller.window.show_page("passages")
        page = self.desk.passages
        page.show_query("code:Attack and incident:* and not role:teacher")
        self.wait(lambda: page.found.complete and page.rows.rowCount() > 0)
        page.list.step(6)

    def matrix(self) -> None:
        self.desk.passages.bar.set_query("incident:*")
        self.desk.passages.show_part(1)
        self.wait(lambda: self.desk.passages.matrix.table.model().rowCount() > 0)
