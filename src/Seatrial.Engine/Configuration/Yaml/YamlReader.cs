using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Seatrial.Engine.Configuration.Yaml;

/// <summary>
/// Reads one YAML document into nodes. Strict: no aliases (they can grow a small file without bound), no tags, one document, keys are texts
/// and stand once. Depth and number of nodes are limited. A mistake is reported with its place, never thrown.
/// </summary>
internal sealed class YamlReader
{
    private const int MaximumDepth = 12;
    private const int DefaultNodes = 10_000;

    private readonly IParser parser;
    private readonly ConfigurationErrors errors;
    private readonly int maximumNodes;
    private int nodes;

    private YamlReader(IParser parser, ConfigurationErrors errors, int maximumNodes)
    {
        this.parser = parser;
        this.errors = errors;
        this.maximumNodes = maximumNodes;
    }

    /// <summary>Null for an empty document and after a mistake that ends the reading.</summary>
    public static YamlNode? Read(string text, ConfigurationErrors errors, int maximumNodes = DefaultNodes)
    {
        using var reader = new StringReader(text);
        var yaml = new YamlReader(new Parser(reader), errors, maximumNodes);
        try
        {
            return yaml.ReadDocument();
        }
        catch (YamlException e)
        {
            string begun = e.Start.Line < e.End.Line ? $" (it began on line {e.Start.Line})" : "";
            errors.Add((int)e.End.Line, (int)e.End.Column, $"this is not valid YAML: {Sentence(e)}{begun}");
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // The parser's own defects on hostile input, found by fuzzing: the place is that of the last event before.
            errors.Add(At(yaml.parser.Current, "").Line, 1, "this is not valid YAML from here on");
            return null;
        }
        catch (UnreadableYamlException e)
        {
            errors.Add(e.Line, e.Column, e.Message);
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        Next<StreamStart>();
        if (parser.Current is StreamEnd)
        {
            return null;
        }

        Next<DocumentStart>();
        var root = ReadNode(0);
        Next<DocumentEnd>();
        return parser.Current is DocumentStart
            ? throw At(parser.Current, "a second document starts here ('---'); only one is read, so remove the line or what follows it")
            : root;
    }

    private void Next<TEvent>()
        where TEvent : ParsingEvent
    {
        if (parser.Current is null)
        {
            parser.MoveNext();
        }

        if (parser.Current is not TEvent)
        {
            throw At(parser.Current, "this is not valid YAML: the document is not complete");
        }

        parser.MoveNext();
    }

    private YamlNode ReadNode(int depth)
    {
        var start = parser.Current;
        if (depth > MaximumDepth)
        {
            throw At(start, $"nested more than {MaximumDepth} levels deep; no key of this file needs that");
        }

        if (++nodes > maximumNodes)
        {
            throw At(start, $"more than {maximumNodes} values; the file is too large to be a configuration");
        }

        if (start is NodeEvent { Tag.IsEmpty: false } tagged)
        {
            errors.Add((int)tagged.Start.Line, (int)tagged.Start.Column, "tags ('!…') are not supported; write the plain value");
        }

        parser.MoveNext();
        return start switch
        {
            Scalar scalar => Text(scalar),
            SequenceStart => ReadList(start, depth),
            MappingStart => ReadMap(start, depth),
            AnchorAlias => throw At(start, "aliases ('*…') are not supported; write the value out"),
            _ => throw At(start, "this is not valid YAML: a value is missing"),
        };
    }

    private YamlList ReadList(ParsingEvent start, int depth)
    {
        var items = new List<YamlNode>();
        while (parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        parser.MoveNext();
        return new YamlList(items, (int)start.Start.Line, (int)start.Start.Column);
    }

    private YamlMap ReadMap(ParsingEvent start, int depth)
    {
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (parser.Current is not MappingEnd)
        {
            if (ReadNode(depth + 1) is not YamlText key)
            {
                throw At(start, "a key must be a plain word");
            }

            var value = ReadNode(depth + 1);
            if (lines.TryAdd(key.Value, key.Line))
            {
                entries.Add(new YamlEntry(key, value));
            }
            else
            {
                errors.Add(
                    key,
                    $"the key {ConfigurationErrors.Quote(key.Value)} stands twice, first on line {lines[key.Value]}; remove one"
                );
            }
        }

        parser.MoveNext();
        return new YamlMap(entries, (int)start.Start.Line, (int)start.Start.Column);
    }

    private static YamlText Text(Scalar scalar) =>
        new(scalar.Value, scalar.Style == ScalarStyle.Plain, (int)scalar.Start.Line, (int)scalar.Start.Column);

    private static UnreadableYamlException At(ParsingEvent? place, string message) =>
        new((int)(place?.Start.Line ?? 1), (int)(place?.Start.Column ?? 1), message);

    /// <summary>The parser's own words, as the rest of a sentence.</summary>
    private static string Sentence(YamlException e)
    {
        string text = e.Message.ReplaceLineEndings(" ").TrimEnd('.');
        return text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : "it could not be read";
    }

    /// <summary>Ends the reading of a document; never leaves this class.</summary>
    private sealed class UnreadableYamlException(int line, int column, string message) : Exception(message)
    {
        public int Line { get; } = line;

        public int Column { get; } = column;
    }
}
