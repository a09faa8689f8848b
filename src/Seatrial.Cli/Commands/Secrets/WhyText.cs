using System.Globalization;
using System.Text;
using Seatrial.Engine.Workspaces;
using Seatrial.Reporting.Text;
using Seatrial.Requirements.Checks;
using Seatrial.Secrets.Rules;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>The explanation of <c>--why</c> for a terminal.</summary>
internal static class WhyText
{
    /// <summary>Text that ends in a line feed.</summary>
    public static string Of(WhyResult result, int? line)
    {
        string place = line is null ? result.Path : string.Create(CultureInfo.InvariantCulture, $"{result.Path}:{line}");
        var text = new StringBuilder(SafeText.Clean(place)).Append('\n');
        if (result.NotSearched is { } reason)
        {
            return text.Append("  This file is not searched. ").Append(SafeText.Clean(reason)).Append('\n').ToString();
        }

        if (result.Role != FileRole.None)
        {
            text.Append($"  Its path makes it: {Roles(result.Role)}.\n");
        }

        WhyCandidate[] candidates =
        [
            .. result.Candidates.Where(c => line is null || (c.Trace.Location.Line <= line && c.Trace.Location.EndLine >= line)),
        ];
        foreach (var candidate in candidates)
        {
            Append(text, candidate, isWhole: line is null);
        }

        return candidates.Length > 0
            ? text.ToString()
            : text.Append(
                    $"  Nothing here has the form of any of the {result.Kinds} kinds that are looked for, and no reader of a format gives a value under the name of a credential.\n"
                )
                .ToString();
    }

    private static void Append(StringBuilder text, WhyCandidate candidate, bool isWhole)
    {
        var trace = candidate.Trace;
        string place = isWhole ? string.Create(CultureInfo.InvariantCulture, $"line {trace.Location.Line}: ") : "";
        string name = trace.Name.Length == 0 ? "" : $", assigned to '{SafeText.Clean(trace.Name)}'";
        text.Append($"\n  {place}{trace.Masked}{name}\n");
        Line(text, "seen as", $"{trace.Rule.Id} ({trace.Rule.Title})");
        Line(text, "name", trace.Meaning.Name is { } meaning ? $"means {meaning}" : null);
        Line(text, "value", trace.Meaning.Value);
        Line(text, "place", Answer(trace.Surroundings, "nothing there speaks against it"));
        Line(text, "kind", Answer(trace.Own, "its form"));
        Line(text, "result", Result(candidate));
    }

    private static string? Answer(CandidateVerdict? verdict, string silent) =>
        verdict is not { } given ? null
        : !given.IsReported ? $"no: {given.Reason}"
        : given.Reason.Length == 0 ? $"yes: {silent}"
        : $"yes: {given.Reason}";

    private static string Result(WhyCandidate candidate)
    {
        var trace = candidate.Trace;
        return trace.LeftOutBy is { } source ? $"not reported: left out by {SafeText.Clean(source)}"
            : trace.Match is { } match
                ? $"reported as {match.Rule.Id}, confidence {match.Confidence.ToString().ToLowerInvariant()}{(match.Class switch { SecretClass.PublicByDesign => ", public by design", SecretClass.OpensNothing => ", as information: it opens nothing that is not open already", _ => "" })}{(candidate.KnownFrom is { } known ? $"; known from {SafeText.Clean(known)}" : "")}"
            : trace.LostTo is { } winner ? $"not reported: the same value is reported as {winner.Id}"
            : $"not reported: {trace.Dismissal}";
    }

    private static void Line(StringBuilder text, string label, string? said)
    {
        if (said is not null)
        {
            text.Append("    ").Append(label.PadRight(9)).Append(SafeText.Clean(said)).Append('\n');
        }
    }

    private static string Roles(FileRole role) =>
        string.Join(
            ", ",
            Enum.GetValues<FileRole>().Where(r => r != FileRole.None && role.HasFlag(r)).Select(r => r.ToString().ToLowerInvariant())
        );
}
