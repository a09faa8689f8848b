using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>Reads which scripts a page loads (HTML Living Standard, the script element).</summary>
internal sealed class HtmlPageAnalyzer : IFileAnalyzer
{
    private const int MostScripts = 100;
    private const int LongestTag = 1000;

    public string Name => "html-pages";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 1 << 20 && (file.Extension is ".html" or ".htm") && (file.Role & FileRoles.NotDeployed) == FileRole.None;

    public void Analyze(FileContent content, FactCollector collector) =>
        collector.Add(new HtmlPageFact(new SourceLocation(content.File.Path)) { Scripts = [.. Scripts(content.Text).Take(MostScripts)] });

    private static IEnumerable<string> Scripts(string text)
    {
        for (
            int at = text.IndexOf("<script", StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf("<script", at + 7, StringComparison.OrdinalIgnoreCase)
        )
        {
            int end = text.IndexOf('>', at);
            if (end < 0 || end - at > LongestTag)
            {
                continue;
            }

            var tag = text.AsSpan(at, end - at);
            int source = tag.IndexOf("src=", StringComparison.OrdinalIgnoreCase);
            var value = source < 0 ? default : tag[(source + 4)..];
            if (value.Length > 2 && value[0] is ('"' or '\'') && value[1..].IndexOf(value[0]) is > 0 and var close)
            {
                yield return value.Slice(1, close).ToString();
            }
        }
    }
}
