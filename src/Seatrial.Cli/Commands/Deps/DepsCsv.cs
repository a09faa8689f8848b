using System.Globalization;
using System.Text;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Cli.Commands.Deps;

/// <summary>Vulnerabilities for spreadsheets: RFC 4180, one row for each place, and no cell begins as a formula does.</summary>
internal static class DepsCsv
{
    public static string Write(DepsResult result)
    {
        var text = new StringBuilder(
            "ecosystem,package,version,relation,scope,id,names,severity,score,exploited_since,epss,fixed,upgrade,command,file,line,summary,open,answer,use,use_file,use_line\r\n"
        );
        foreach (var vulnerability in result.Comparison.Vulnerabilities)
        {
            var (package, group) = vulnerability;
            foreach (
                var (place, answer, reach) in package.Places.Select((p, i) => (p, vulnerability.AnswerAt(i), vulnerability.ReachAt(i)))
            )
            {
                var advice = VulnerabilityText.Advice(package, place, result.Comparison.Inventory);
                string[] cells =
                [
                    DepsJson.Id(package.Query.Ecosystem),
                    package.Name,
                    package.VersionText,
                    DepsJson.Word(package.Relation),
                    DepsJson.Word(package.Scope),
                    group.Main.Advisory.Id,
                    string.Join(' ', group.Names),
                    group.IsMalicious ? "malicious" : VulnerabilityText.Word(group.Severity.Level),
                    group.Severity.Score?.ToString("0.0", CultureInfo.InvariantCulture) ?? "",
                    group.Exploitation.KnownSince?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                    group.Exploitation.Probability?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "",
                    string.Join(' ', DepsJson.Fixed(group)),
                    package.Match?.Upgrade?.Version ?? "",
                    advice?.Command ?? advice?.Note ?? "",
                    place.Location.Path,
                    place.Location.Line.ToString(CultureInfo.InvariantCulture),
                    group.Main.Advisory.Summary,
                    answer.IsOpen ? "yes" : "no",
                    AnswerText.Of(answer),
                    DepsAnswerJson.Use(reach),
                    reach?.Place?.Location.Path ?? "",
                    reach?.Place?.Location.Line.ToString(CultureInfo.InvariantCulture) ?? "",
                ];
                text.Append(string.Join(',', cells.Select(Cell))).Append("\r\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(string text)
    {
        string plain = text.Replace("\r", " ", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
        string safe = plain.Length > 0 && plain[0] is ('=' or '+' or '-' or '@' or '\t') ? "'" + plain : plain;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
