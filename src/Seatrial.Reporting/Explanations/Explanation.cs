using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Reporting.Terminal;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Explanations;

/// <summary>What <c>seatrial explain</c> prints, from the same descriptors as reports and documentation.</summary>
public static class Explanation
{
    private const int ShownRules = 12;

    /// <summary>Every control by requirement.</summary>
    public static string OfAll(TerminalLayout layout)
    {
        var page = new Page(layout);
        foreach (var requirement in ControlCatalogue.Requirements)
        {
            page.Paragraph(0, 0, new Run(requirement.Title, Style.Strong), new Run($"  {requirement.Question}", Style.Quiet));
            foreach (var control in ControlCatalogue.Of(requirement.Requirement))
            {
                page.Row([5], [new Run(control.Id, Style.Strong), control.Title + (control.IsPrototypeMarker ? " *" : "")]);
            }

            page.Blank();
        }

        page.Paragraph(0, 0, "* basic: while it fails, the requirement is at the level of a prototype.");
        page.Paragraph(0, 0, "'seatrial explain SEC-1' says why a control matters, how it is judged and how to fix it.");
        return page.ToString();
    }

    /// <summary>A control in full.</summary>
    /// <param name="control">The control to explain.</param>
    /// <param name="rules">Every rule that exists; those of the control are named.</param>
    /// <param name="layout">Where the text is shown.</param>
    public static string Of(ControlDescriptor control, IEnumerable<RuleDescriptor> rules, TerminalLayout layout)
    {
        var page = new Page(layout);
        page.Paragraph(0, 0, new Run($"{control.Id}  {Words.Sentence(control.Title)}", Style.Strong));
        page.Paragraph(
            0,
            0,
            new Run(
                $"{ControlCatalogue.Describe(control.Requirement).Title}{(control.IsPrototypeMarker ? ", basic: while it fails, the requirement is at the level of a prototype" : "")}",
                Style.Quiet
            )
        );
        Part(page, "Why it matters", control.Why);
        Part(page, "How it is judged", control.HowJudged);
        Part(page, "How to fix it", control.HowToFix);
        string[] own = [.. rules.Where(r => r.ControlId == control.Id).Select(r => r.Id).Order(StringComparer.Ordinal)];
        if (own.Length > 0)
        {
            string more = own.Length > ShownRules ? $", and {own.Length - ShownRules} more" : "";
            Part(page, "Rules", string.Join(", ", own.Take(ShownRules)) + more);
        }

        Part(page, "See also", Mappings(control.Mappings));
        return page.ToString();
    }

    /// <summary>A rule in full.</summary>
    public static string Of(RuleDescriptor rule, TerminalLayout layout)
    {
        var page = new Page(layout);
        page.Paragraph(0, 0, new Run($"{rule.Id}  {Words.Sentence(rule.Title)}", Style.Strong));
        page.Paragraph(0, 0, new Run($"severity {Words.Key(rule.Severity)}; a finding fails {rule.ControlId}", Style.Quiet));
        Part(page, "Why it matters", rule.Why);
        Part(page, "How to fix it", rule.HowToFix);
        Part(page, "See also", string.Join(", ", rule.Cwe.Select(n => $"CWE-{n}")));
        return page.ToString();
    }

    /// <summary>The places of a control in other catalogues, as one line; empty when there are none.</summary>
    internal static string Mappings(ControlMappings mappings) =>
        string.Join(
            "; ",
            new[]
            {
                List("OWASP ASVS 5.0", mappings.Asvs),
                List("OWASP API Top 10 2023", mappings.ApiTop10),
                List("CWE", [.. mappings.Cwe.Select(n => $"{n}")]),
                List("NIST SSDF", mappings.Ssdf),
            }.Where(part => part.Length > 0)
        );

    private static string List(string name, IReadOnlyList<string> items) => items.Count > 0 ? $"{name} {string.Join(", ", items)}" : "";

    private static void Part(Page page, string title, string text)
    {
        if (text.Length > 0)
        {
            page.Blank();
            page.Paragraph(0, 0, new Run(title, Style.Strong));
            page.Paragraph(2, 2, text);
        }
    }
}
