using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Documents;

/// <summary>Parsing inside an analyser: what cannot be parsed becomes a gap with one sentence, and the caller gets nothing.</summary>
public static class DocumentReading
{
    /// <summary>The document, <see cref="DocumentNode.Missing"/> after a gap was added.</summary>
    public static DocumentNode ReadJson(this FactCollector collector, FileContent content)
        => Checked(collector, content, JsonDocuments.Parse(content.Utf8)).Root;

    /// <inheritdoc cref="ReadJson"/>
    public static DocumentNode ReadToml(this FactCollector collector, FileContent content)
        => Checked(collector, content, TomlDocuments.Parse(content.Text)).Root;

    /// <summary>The documents of a YAML stream; none after a gap was added, or where the file is a template that is no YAML before it is rendered.</summary>
    public static IReadOnlyList<DocumentNode> ReadYaml(this FactCollector collector, FileContent content)
    {
        var result = YamlDocuments.Parse(content.Text);
        if (!result.IsParsed && IsTemplate(content.Utf8))
        {
            collector.AddGap(new CoverageGap(content.File.Path, GapKind.NotSupported, "A template that is YAML only after rendering; it was not read."));
            return [];
        }

        return Checked(collector, content, result).Documents;
    }

    /// <summary>The root element, null after a gap was added.</summary>
    public static MarkupElement? ReadXml(this FactCollector collector, FileContent content)
    {
        var (root, problem) = XmlDocuments.Parse(content.Text);
        if (problem is not null)
        {
            AddGap(collector, content.File, problem);
        }

        return root;
    }

    private static bool IsTemplate(ReadOnlySpan<byte> utf8) => utf8.IndexOf("{{"u8) >= 0 || utf8.IndexOf("{%"u8) >= 0 || utf8.IndexOf("<%"u8) >= 0;

    private static DocumentResult Checked(FactCollector collector, FileContent content, DocumentResult result)
    {
        if (result.Problem is { } problem)
        {
            AddGap(collector, content.File, problem);
        }

        return result;
    }

    /// <summary>Broken input of tests and samples says nothing about the application and does not make a run incomplete.</summary>
    private static void AddGap(FactCollector collector, WorkspaceFile file, string problem)
    {
        bool isSample = (file.Role & (FileRole.Test | FileRole.Fixture | FileRole.Example | FileRole.Documentation)) != FileRole.None;
        collector.AddGap(new CoverageGap(
            file.Path, isSample ? GapKind.NotSupported : GapKind.Malformed, $"The file was not read: {problem}. Correct it, or exclude it in .seatrialignore."));
    }
}
