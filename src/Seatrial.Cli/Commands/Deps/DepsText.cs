using System.Globalization;
using System.Text;
using Seatrial.Components.Matching;
using Seatrial.Components.Packages;
using Seatrial.Components.Vex;
using Seatrial.Reporting.Text;
using Seatrial.Requirements.Dependencies.Registries;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Cli.Commands.Deps;

/// <summary>
/// The list for people: vulnerabilities, what to do first before the rest, then how far 'none known' can be trusted. Names come from
/// strangers and are cleaned.
/// </summary>
internal static class DepsText
{
    private const int MostPlaces = 3;
    private const int MostNotes = 20;

    public static string Write(DepsResult result)
    {
        var text = new StringBuilder();
        var comparison = result.Comparison;
        text.Append(Headline(comparison)).Append('\n');
        foreach (var vulnerability in comparison.Vulnerabilities.Where(v => v.IsOpen))
        {
            Vulnerability(text, result, vulnerability);
        }

        foreach (var (vulnerability, i) in comparison.Vulnerabilities.Where(v => !v.IsOpen).Select((v, i) => (v, i)))
        {
            text.Append(i == 0 ? "\nAnswered:\n" : "");
            Answered(text, vulnerability);
        }

        Statements(text, result.Outcome.Vex);
        Changes(text, result.Changes);
        Database(text, comparison);
        Listed(
            text,
            "Version not known, and some versions are vulnerable",
            comparison.Undecided.Select(p => $"{p.Name} {p.VersionText}  {p.Places[0].Location}")
        );
        Listed(
            text,
            "Not covered by any database of advisories",
            comparison
                .Uncompared.Where(_ => comparison.Advisories is not null)
                .Select(p => $"{p.Name} {p.VersionText} ({p.Query.Ecosystem.Display()})  {p.Places[0].Location}")
        );
        int unknown = comparison.Packages.Count(p => p.Version is null && !p.IsUndecided && p.Query.Ecosystem != Ecosystem.Docker);
        text.Append(unknown == 0 ? "" : $"{Count(unknown, "more package")} without a known version: no lock file fixes it.\n");
        text.Append(
            comparison.ImageCount == 0
                ? ""
                : $"{Count(comparison.ImageCount, "container image")} not compared: no database of advisories covers images as such.\n"
        );
        Registries(text, result.Outcome.Registries);
        text.Append(result.Licences.Write());
        Listed(
            text,
            "Not read, or not as a whole",
            DepsJson
                .Notes(result)
                .Select(n => n.Sentence.Contains(n.File, StringComparison.Ordinal) ? n.Sentence : $"{n.File}: {n.Sentence}")
        );
        if (!result.Outcome.IsComplete && !comparison.Vulnerabilities.Any(v => v.IsOpen))
        {
            text.Append("This is not 'clean': not everything could be compared.\n");
        }

        return text.ToString();
    }

    private static string Headline(PackageComparison comparison)
    {
        if (comparison.Inventory.Documents.Count == 0)
        {
            return "No file that lists packages was found that this version reads.";
        }

        int count = comparison.Packages.Count - comparison.ImageCount;
        if (comparison.Advisories is not { } advisories)
        {
            return $"{Count(count, "package")} listed, none compared with advisories.";
        }

        string compared = string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.ComparedCount:N0} of {Count(count, "package")} compared with {advisories:N0} {(advisories == 1 ? "advisory" : "advisories")}"
        );
        int packages = comparison.Vulnerabilities.Select(v => v.Package).Distinct().Count();
        int answered = comparison.Vulnerabilities.Count(v => !v.IsOpen);
        return comparison.Vulnerabilities.Count == 0
            ? $"No known vulnerability: {compared}."
            : $"{(comparison.Vulnerabilities.Count == 1 ? "1 known vulnerability" : $"{comparison.Vulnerabilities.Count} known vulnerabilities")} in {Count(packages, "package")}{(answered == 0 ? "" : answered == comparison.Vulnerabilities.Count ? ", all answered" : $", {answered} of them answered")}: {compared}.";
    }

    private static void Vulnerability(StringBuilder text, DepsResult result, PackageVulnerability vulnerability)
    {
        var (package, group) = vulnerability;
        string use = VulnerabilityText.Use(package);
        string attacks = VulnerabilityText.Attacks(group.Exploitation);
        text.Append(
            $"\n{VulnerabilityText.SeverityOf(group), -13} {Clean(package.Name)} {Clean(package.VersionText)}  {package.Query.Ecosystem.Display()}{(use.Length > 0 ? $", {use}" : "")}{(attacks.Length > 0 ? $"; {attacks}" : "")}\n"
        );
        text.Append(
            $"  {Clean(string.Join(' ', group.Names.OrderBy(n => n != group.Main.Advisory.Id)))}{(group.Main.Advisory.Summary.Length > 0 ? $"  {Clean(group.Main.Advisory.Summary)}" : "")}\n"
        );
        string[] fixes = [.. DepsJson.Fixed(group)];
        text.Append(fixes.Length > 0 ? $"  fixed in {Clean(string.Join(", ", fixes))}\n" : "");
        string last = "";
        foreach (
            var (place, answer, reach) in package
                .Places.Take(MostPlaces)
                .Select((p, i) => (p, vulnerability.AnswerAt(i), ReachabilityText.Of(vulnerability.ReachAt(i))))
        )
        {
            string way = VulnerabilityText.Way(result.Way(place));
            text.Append($"  {Clean(place.Location.ToString())}{(way.Length > 0 ? $"  {Clean(way)}" : "")}\n");
            text.Append(reach.Length > 0 ? $"    {Clean(Sentence(reach))}\n" : "");
            string remedy = VulnerabilityText.Remedy(package, group, place, result.Comparison.Inventory);
            text.Append(remedy == last ? "" : $"    {Clean(remedy)}\n");
            last = remedy;
            text.Append(AnswerText.Of(answer) is { Length: > 0 } said ? $"    {Clean(Sentence(said))}\n" : "");
        }

        text.Append(package.Places.Count > MostPlaces ? $"  and {Count(package.Places.Count - MostPlaces, "more place")}\n" : "");
    }

    /// <summary>One line for each place: nothing is to be done, and why can be checked.</summary>
    private static void Answered(StringBuilder text, PackageVulnerability vulnerability)
    {
        var (package, group) = vulnerability;
        text.Append(
            $"  {Clean(package.Name)} {Clean(package.VersionText)}  {Clean(VulnerabilityText.Id(group))}, {VulnerabilityText.SeverityOf(group)}\n"
        );
        foreach (
            var answers in package.Places.Select((p, i) => (Place: p, Said: AnswerText.Of(vulnerability.AnswerAt(i)))).GroupBy(a => a.Said)
        )
        {
            text.Append($"    {Clean(string.Join(", ", answers.Take(MostPlaces).Select(a => a.Place.Location)))}: {Clean(answers.Key)}\n");
        }
    }

    private static void Registries(StringBuilder text, RegistryReport? report)
    {
        if (report is null)
        {
            return;
        }

        string hosts = string.Join(
            ", ",
            report
                .Lookups.SelectMany(l => l.Asked)
                .Select(a => new Uri(a).Authority)
                .CountBy(h => h)
                .OrderBy(h => h.Key, StringComparer.Ordinal)
                .Select(h => $"{h.Key} {Count(h.Value, "question")}")
        );
        text.Append(
            $"Registries: {(hosts.Length > 0 ? $"asked {hosts}" : "nothing was asked")}; {Count(report.Lookups.Count(l => l.Answer is { Exists: true }), "package")} found.\n"
        );
        Listed(text, "Wrong by what registries say", report.Findings.Select(f => $"{f.Location}  {f.Message}"));
        Listed(
            text,
            "Known by what registries say",
            report.Evidence.Where(e => e.Location is not null).Select(e => $"{e.Location}  {e.Statement}")
        );
        Listed(text, "Not looked up", report.Open);
    }

    private static void Statements(StringBuilder text, VexMatcher? vex)
    {
        foreach (string note in vex?.Documents.SelectMany(d => d.Notes).Take(MostNotes) ?? [])
        {
            text.Append($"{Clean(note)}\n");
        }

        foreach (var document in vex?.Unused.GroupBy(s => s.File) ?? [])
        {
            text.Append(
                $"{Count(document.Count(), "statement")} of {Clean(document.Key)} {(document.Count() == 1 ? "is" : "are")} about nothing that was found here.\n"
            );
        }
    }

    /// <summary>With a capital and a full stop; empty for nothing.</summary>
    public static string Sentence(string clause) =>
        clause.Length == 0 ? "" : $"{char.ToUpperInvariant(clause[0])}{clause[1..].TrimEnd('.')}.";

    private static void Changes(StringBuilder text, DepsChanges? changes)
    {
        if (changes is null)
        {
            return;
        }

        text.Append(
            $"\nSince the earlier run: {changes.New.Count} new, {changes.Fixed.Count} fixed, {changes.Gone.Count} gone because the advisory changed{(changes.NotChecked.Count > 0 ? $", {changes.NotChecked.Count} that cannot be told" : "")}.\n"
        );
        foreach (var (package, group) in changes.New)
        {
            text.Append($"  new      {Clean(package.Name)} {Clean(package.VersionText)}  {Clean(VulnerabilityText.Id(group))}\n");
        }

        foreach (var (word, list) in new[] { ("fixed", changes.Fixed), ("gone", changes.Gone), ("unknown", changes.NotChecked) })
        {
            foreach (var earlier in list)
            {
                text.Append($"  {word, -8} {Clean(earlier.Name)} {Clean(earlier.Version)}  {Clean(string.Join(' ', earlier.Names))}\n");
            }
        }
    }

    private static void Database(StringBuilder text, PackageComparison comparison)
    {
        text.Append("\nDatabase of advisories:\n");
        foreach (string problem in comparison.Problems)
        {
            text.Append($"  {Clean(problem)}\n");
        }

        foreach (var ecosystem in comparison.State.Ecosystems)
        {
            string held = ecosystem.Held is { } h
                ? string.Create(CultureInfo.InvariantCulture, $"{h.Records, 9:N0} advisories, asked {h.Checked:yyyy-MM-dd}")
                : "        0 advisories";
            text.Append(
                $"  {Clean(ecosystem.Ecosystem), -16}{held}{(ecosystem.State == EcosystemState.Current ? "" : $"; {DepsJson.Word(ecosystem.State)}: {Clean(ecosystem.Reason)}")}\n"
            );
        }
    }

    private static void Listed(StringBuilder text, string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        text.Append(all.Length == 0 ? "" : $"{title}:\n{string.Concat(all.Take(MostNotes).Select(l => $"  {Clean(l)}\n"))}");
        text.Append(all.Length > MostNotes ? $"  and {all.Length - MostNotes} more\n" : "");
    }

    private static string Count(int count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {one}{(count == 1 ? "" : "s")}");

    private static string Clean(string text) => SafeText.Clean(text);
}
