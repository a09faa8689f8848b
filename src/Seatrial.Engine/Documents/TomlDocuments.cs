using Tomlyn;
using Tomlyn.Parsing;

namespace Seatrial.Engine.Documents;

/// <summary>TOML 1.0 by Tomlyn's event parser; tables that are opened in several places come out as one map.</summary>
public static class TomlDocuments
{
    private static readonly TomlSerializerOptions Options = new() { MaxDepth = DocumentLimits.MaxDepth };

    public static DocumentResult Parse(string text, DocumentBounds? bounds = null)
    {
        bounds ??= DocumentBounds.Default;
        if (text.Length > bounds.MaxLength)
        {
            return DocumentResult.Failed($"it is longer than {bounds.MaxLength / 1024} KB");
        }

        try
        {
            var parser = TomlParser.Create(text, Options);
            var builder = new DocumentTreeBuilder(bounds);
            while (parser.MoveNext())
            {
                Take(parser, builder);
            }

            return new DocumentResult([builder.Root ?? DocumentNode.Missing], null);
        }
        catch (TomlException e)
        {
            int line = e.Diagnostics.Count > 0 ? e.Diagnostics[0].Span.Start.Line + 1 : 1;
            return DocumentResult.Failed($"it is no valid TOML (line {line})");
        }
        catch (ArgumentException)
        {
            // Tomlyn 2.10 throws this instead of a TomlException when it words a message about an escape followed by the end of the text or
            // a surrogate.
            return DocumentResult.Failed("it is no valid TOML");
        }
        catch (DocumentLimitException e)
        {
            return DocumentResult.Failed(e.Message);
        }
    }

    private static void Take(TomlParser parser, DocumentTreeBuilder builder)
    {
        var current = parser.Current;
        int line = current.Line;
        int column = current.Column;
        switch (current.Kind)
        {
            case TomlParseEventKind.StartTable:
                builder.StartMap(line, column);
                break;
            case TomlParseEventKind.StartArray:
                builder.StartList(line, column);
                break;
            case TomlParseEventKind.EndTable or TomlParseEventKind.EndArray:
                builder.End();
                break;
            case TomlParseEventKind.PropertyName:
                builder.Key(parser.GetPropertyName(), line);
                break;
            case TomlParseEventKind.String:
                builder.Scalar(parser.GetString(), isQuoted: true, line, column);
                break;
            case TomlParseEventKind.Integer:
                builder.Scalar(
                    current.GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture),
                    isQuoted: false,
                    line,
                    column
                );
                break;
            case TomlParseEventKind.Float:
                builder.Scalar(
                    current.GetDouble().ToString(System.Globalization.CultureInfo.InvariantCulture),
                    isQuoted: false,
                    line,
                    column
                );
                break;
            case TomlParseEventKind.Boolean:
                builder.Scalar(current.GetBoolean() ? "true" : "false", isQuoted: false, line, column);
                break;
            case TomlParseEventKind.DateTime:
                builder.Scalar(current.GetTomlDateTime().ToString(), isQuoted: false, line, column);
                break;
            default:
                break;
        }
    }
}
