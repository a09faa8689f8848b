using System.Text;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading;

/// <summary>
/// One file while it is read: its text, its documents, the other files of the tree, and what was learned so far. Used by one thread.
/// </summary>
internal sealed class ReadingContext
{
    /// <summary>Files that one file may lead to (parents, includes): real trees have a few.</summary>
    private const int MaxOthers = 200;

    private readonly Func<string, byte[]?> readOther;
    private readonly ReadOnlyMemory<byte> utf8;
    private readonly Dictionary<string, ReadingContext?> others;
    private string? text;

    public ReadingContext(string path, ReadOnlyMemory<byte> content, Func<string, byte[]?> readOther)
        : this(path, content, readOther, new Dictionary<string, ReadingContext?>(StringComparer.Ordinal), null) { }

    private ReadingContext(
        string path,
        ReadOnlyMemory<byte> content,
        Func<string, byte[]?> readOther,
        Dictionary<string, ReadingContext?> others,
        DocumentBuilder? output
    )
    {
        Path = path;
        this.readOther = readOther;
        this.others = others;
        IsTooLong = content.Length > DocumentBounds.Generated.MaxLength;
        utf8 = IsTooLong ? default : SourceEncoding.ToUtf8(content);
        Output = output ?? new DocumentBuilder(path);
        if (IsTooLong)
        {
            Fail($"it is longer than {DocumentBounds.Generated.MaxLength / 1024} KB");
        }
    }

    /// <summary>Path within the tree, with '/'.</summary>
    public string Path { get; }

    public string FileName => TreePath.Name(Path);

    public string Folder => TreePath.Folder(Path);

    public bool IsTooLong { get; }

    public DocumentBuilder Output { get; }

    public string Text => text ??= Encoding.UTF8.GetString(utf8.Span);

    /// <summary>The root of the document; missing where it is broken, which is noted.</summary>
    public DocumentNode Json() => Take(JsonDocuments.Parse(utf8.Span, DocumentBounds.Generated));

    /// <inheritdoc cref="Json"/>
    public DocumentNode Toml() => Take(TomlDocuments.Parse(Text, DocumentBounds.Generated));

    /// <inheritdoc cref="Json"/>
    public DocumentNode Yaml() => Take(YamlDocuments.Parse(Text, DocumentBounds.Generated));

    /// <summary>The root element; null where the document is broken, which is noted.</summary>
    public MarkupElement? Xml()
    {
        if (IsTooLong)
        {
            return null;
        }

        var (root, problem) = XmlDocuments.Parse(Text, DocumentBounds.Generated);
        if (root is null)
        {
            Fail(problem ?? "it is empty");
        }

        return root;
    }

    public void Note(string sentence) => Output.Note(sentence);

    public void Fail(string problem) => Output.Fail($"{Path} was not read: {problem}.");

    /// <summary>
    /// Another file of the tree, by its path from the folder of this one; null where it is not there, lies outside the tree or is one too
    /// many. Its components and notes go to the same output.
    /// </summary>
    public ReadingContext? Other(string relativePath) => OtherAt(TreePath.Combine(Folder, relativePath));

    /// <summary>The same by the path within the tree.</summary>
    public ReadingContext? OtherAt(string? path)
    {
        if (path is null)
        {
            return null;
        }

        if (others.TryGetValue(path, out var known))
        {
            return known;
        }

        if (others.Count >= MaxOthers)
        {
            Note($"{Path} leads to more than {MaxOthers} other files; the rest was not followed.");
            return null;
        }

        var content = readOther(path);
        return others[path] = content is { } bytes ? new ReadingContext(path, bytes, readOther, others, Output) : null;
    }

    /// <summary>A document of another file; missing where there is none. What is broken in it is noted.</summary>
    public DocumentNode OtherJson(string relativePath) => Other(relativePath)?.Json() ?? DocumentNode.Missing;

    /// <inheritdoc cref="OtherJson"/>
    public DocumentNode OtherToml(string relativePath) => Other(relativePath)?.Toml() ?? DocumentNode.Missing;

    private DocumentNode Take(DocumentResult result)
    {
        if (!IsTooLong && result.Problem is { } problem)
        {
            Fail(problem);
        }

        return IsTooLong ? DocumentNode.Missing : result.Root;
    }
}
