using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Seatrial.Engine.Documents;

/// <summary>
/// YAML 1.2 by YamlDotNet's event parser. Aliases refer to the value that they stand for and count with its whole weight; merge keys
/// (<c>&lt;&lt;</c>) are applied; an alias to a value that is not finished is a problem, so that the result has no cycle.
/// </summary>
public static class YamlDocuments
{
    public static DocumentResult Parse(string text, DocumentBounds? bounds = null)
    {
        bounds ??= DocumentBounds.Default;
        if (text.Length > bounds.MaxLength)
        {
            return DocumentResult.Failed($"it is longer than {bounds.MaxLength / 1024} KB");
        }

        var result = Parsed(text, bounds);
        return
            result.Problem is not null && YamlPlaceholders.Quoted(text) is { } quoted && Parsed(quoted, bounds) is { Problem: null } filled
            ? filled
            : result;
    }

    private static DocumentResult Parsed(string text, DocumentBounds bounds)
    {
        try
        {
            return Read(new Parser(new StringReader(text)), bounds);
        }
        catch (YamlException e)
        {
            return DocumentResult.Failed($"it is no valid YAML (line {e.Start.Line})");
        }
        catch (DocumentLimitException e)
        {
            return DocumentResult.Failed(e.Message);
        }
        catch (Exception e)
            when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The scanner of YamlDotNet lets a few of these out on broken input instead of a YamlException.
            return DocumentResult.Failed("it is no valid YAML");
        }
    }

    private static DocumentResult Read(Parser parser, DocumentBounds bounds)
    {
        var documents = new List<DocumentNode>();
        var anchors = new Dictionary<string, (DocumentNode Node, int Weight)>(StringComparer.Ordinal);
        var openAnchors = new Stack<string?>();
        var builder = new DocumentTreeBuilder(bounds);
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case DocumentStart:
                    builder = new DocumentTreeBuilder(bounds);
                    anchors.Clear();
                    break;
                case DocumentEnd:
                    documents.Add(builder.Root ?? DocumentNode.Missing);
                    if (documents.Count > bounds.MaxNodes / 100)
                    {
                        throw new DocumentLimitException("it holds too many documents");
                    }

                    break;
                case { } current:
                    Take(current, builder, anchors, openAnchors);
                    break;
                default:
                    break;
            }
        }

        return new DocumentResult(documents, null);
    }

    private static void Take(
        ParsingEvent current,
        DocumentTreeBuilder builder,
        Dictionary<string, (DocumentNode Node, int Weight)> anchors,
        Stack<string?> openAnchors
    )
    {
        int line = (int)current.Start.Line;
        int column = (int)current.Start.Column;
        switch (current)
        {
            case Scalar scalar when builder.AwaitsKey:
                builder.Key(scalar.Value, line);
                break;
            case Scalar scalar:
                bool isPlain = scalar.Style == ScalarStyle.Plain;
                builder.Scalar(isPlain && scalar.Value is "" or "~" or "null" ? null : scalar.Value, !isPlain, line, column);
                Remember(NameOf(scalar.Anchor), builder, anchors);
                break;
            case MappingStart or SequenceStart when builder.AwaitsKey:
                throw new DocumentLimitException($"a key is no plain text (line {line})");
            case MappingStart start:
                openAnchors.Push(NameOf(start.Anchor));
                builder.StartMap(line, column);
                break;
            case SequenceStart start:
                openAnchors.Push(NameOf(start.Anchor));
                builder.StartList(line, column);
                break;
            case MappingEnd or SequenceEnd:
                builder.End();
                Remember(openAnchors.Pop(), builder, anchors);
                break;
            case AnchorAlias alias:
                if (!anchors.TryGetValue(alias.Value.Value, out var target))
                {
                    throw new DocumentLimitException($"it refers to an anchor that is not defined (line {line})");
                }

                if (builder.AwaitsKey)
                {
                    builder.Key(target.Node.Text ?? "", line);
                }
                else
                {
                    builder.Alias(target.Node, target.Weight);
                }

                break;
            default:
                break;
        }
    }

    private static string? NameOf(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;

    private static void Remember(string? anchor, DocumentTreeBuilder builder, Dictionary<string, (DocumentNode Node, int Weight)> anchors)
    {
        if (anchor is not null && builder.Last is { } node)
        {
            anchors[anchor] = (node, builder.LastWeight);
        }
    }
}
