namespace Seatrial.Reporting.Terminal;

/// <summary>
/// The picture for a person: first the seven requirements, then what matters most, then what is not known, then what to do.
/// </summary>
internal static class TerminalReport
{
    public static string Render(Report report)
    {
        var page = new Page(report.Layout);
        if (report.Place is { } place)
        {
            ChangeSection.Write(page, report, place);
            return page.ToString();
        }

        RequirementSection.Write(page, report);
        FindingSection.Write(page, report);
        KnownSection.Write(page, report);
        DecisionSection.Write(page, report);
        UnknownSection.Write(page, report);
        InformationSection.Write(page, report);
        CoverageSection.Write(page, report);
        GateSection.Write(page, report);
        return page.ToString();
    }
}
