using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Documents;

/// <summary>Parsing inside an analyser: what cannot be parsed becomes a gap with one sentence, and the caller gets nothing.</summary>
public static class DocumentReading
{
    /// <summary>The document, <see cref="DocumentNode.Missing"/> after a gap was added.</summary>
    public static DocumentNode ReadJson(this FactCollector collector, FileContent content) =>
        Checked(collector, content, JsonDocuments.Parse(content.Utf8)).Root;

    /// <inheritdoc cref="ReadJson"/>
    public static DocumentNode ReadToml(this FactCollector collector, FileContent content) =>
        Checked(collector, content, TomlDocuments.Parse(content.Text)).Root;

    /// <summary>The documents of a YAML stream; none after a gap was added.</summary>
    public static IReadOnlyList<DocumentNode> ReadYaml(this FactCollector collector, FileContent content) =>
        Checked(collector, content, YamlDocuments.Parse(content.Text)).Documents;

    /// <summary>The root element, null after a gap was added.</summary>
    public static MarkupElement? ReadXml(this FactCollector collector, FileContent content)
    {
        var (root, problem) = XmlDocuments.Parse(content.Text);
        if (problem is not null)
        {
            AddGap(collector, content, problem);
        }

        return root;
    }

    private static DocumentResult Checked(FactCollector collector, FileContent content, DocumentResult result)
    {
        if (result.Problem is { } problem)
        {
            AddGap(collector, content, problem);
        }

        return result;
    }

    /// <summary>
    /// Broken input of tests and samples, and what is only filled in later, says nothing about the application and does not make a run
    /// incomplete.
    /// </summary>
    private static void AddGap(FactCollector collector, FileContent content, string problem)
    {
        var file = content.File;
        if (
            IsTemplate(content.Utf8)
            || file.Path.Contains("{{", StringComparison.Ordinal)
            || file.Path.Contains("{%", StringComparison.Ordinal)
        )
        {
            collector.AddGap(
                new CoverageGap(
                    file.Path,
                    GapKind.NotSupported,
                    "A template that has its format only after rendering; it was not read. Check what it is rendered to."
                )
            );
            return;
        }

        bool isSample = (file.Role & (FileRole.Test | FileRole.Fixture | FileRole.Example | FileRole.Documentation)) != FileRole.None;
        collector.AddGap(
            new CoverageGap(
                file.Path,
                isSample ? GapKind.NotSupported : GapKind.Malformed,
                $"The file was not read: {problem}. Correct it, or exclude it in .seatrialignore."
            )
        );
    }

    private static bool IsTemplate(ReadOnlySpan<byte> utf8) =>
        utf8.IndexOf("{{"u8) >= 0 || utf8.IndexOf("{%"u8) >= 0 || utf8.IndexOf("<%"u8) >= 0;
}
