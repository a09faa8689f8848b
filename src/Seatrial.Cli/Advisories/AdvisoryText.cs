using System.Globalization;
using System.Text;
using Seatrial.Components.Advisories.Building;
using Seatrial.Components.Advisories.Indexing;
using Seatrial.Components.Matching;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Advisories;

/// <summary>What is printed about databases of advisories.</summary>
internal static class AdvisoryText
{
    public static string Updated(AdvisoryBuild build, string file, int bytes, string source)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{Advisories(build.Records.Count)} of {Count(build.Coverage.Count, "ecosystem")}, {build.Changed:N0} of them new or changed, from {SafeText.Clean(source)}.\n"
        );
        foreach (var covered in build.Coverage)
        {
            Row(text, covered.Ecosystem, covered.Records, covered.Newest, covered.IsComplete ? "" : "not all of it could be read");
        }

        text.Append(CultureInfo.InvariantCulture, $"{SafeText.Clean(file)}: {bytes / 1_048_576.0:F1} MB.\n");
        if (build.ProblemCount > build.Problems.Count)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{build.ProblemCount:N0} problems, of which the first {build.Problems.Count} are named.\n"
            );
        }

        return text.ToString();
    }

    public static string Status(AdvisoryIndex index, DatabaseState state, string file)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{Advisories(index.RecordCount)} about {index.PackageCount:N0} packages, from {SafeText.Clean(index.Source)}, in {SafeText.Clean(file)}.\n"
        );
        foreach (var ecosystem in state.Ecosystems)
        {
            Row(
                text,
                ecosystem.Ecosystem,
                ecosystem.Held?.Records ?? 0,
                ecosystem.Held?.Newest,
                ecosystem.State switch
                {
                    EcosystemState.Current => $"asked {Day(ecosystem.Held!.Checked)}",
                    EcosystemState.Stale => $"stale: asked {Day(ecosystem.Held!.Checked)}",
                    EcosystemState.Partial => "partial: not all of it could be read",
                    _ => "missing",
                }
            );
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string ecosystem, int records, DateTimeOffset? newest, string note) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"  {SafeText.Clean(ecosystem), -16}{records, 9:N0} advisories, the newest of {(newest is { } day ? Day(day) : "no day")}{(note.Length > 0 ? "; " + note : "")}\n"
        );

    private static string Advisories(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "advisory" : "advisories")}");

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";
}
