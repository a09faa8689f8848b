using System.Text;
using System.Text.Json;

namespace Seatrial.Engine.Documents;

/// <summary>JSON (RFC 8259) with comments and trailing commas, as package managers and editors accept it.</summary>
public static class JsonDocuments
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = DocumentLimits.MaxDepth,
    };

    public static DocumentResult Parse(ReadOnlySpan<byte> utf8, DocumentBounds? bounds = null)
    {
        bounds ??= DocumentBounds.Default;
        if (utf8.Length > bounds.MaxLength)
        {
            return DocumentResult.Failed($"it is longer than {bounds.MaxLength / 1024} KB");
        }

        utf8 = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        try
        {
            return Read(utf8, bounds);
        }
        catch (JsonException e)
        {
            return DocumentResult.Failed($"it is no valid JSON (line {(e.LineNumber ?? 0) + 1})");
        }
        catch (InvalidOperationException)
        {
            // Utf8JsonReader.GetString on text that is no valid UTF-8 or has a lone surrogate escape.
            return DocumentResult.Failed("it is no valid JSON (a string is no valid Unicode)");
        }
        catch (DocumentLimitException e)
        {
            return DocumentResult.Failed(e.Message);
        }
    }

    private static DocumentResult Read(ReadOnlySpan<byte> utf8, DocumentBounds bounds)
    {
        var reader = new Utf8JsonReader(utf8, Options);
        var builder = new DocumentTreeBuilder(bounds);
        int line = 1;
        int lineStart = 0;
        int seen = 0;
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            for (int next; (next = utf8[seen..start].IndexOf((byte)'\n')) >= 0; )
            {
                seen += next + 1;
                lineStart = seen;
                line++;
            }

            seen = start;
            Take(ref reader, builder, line, start - lineStart + 1);
        }

        return builder.Root is { } root ? new DocumentResult([root], null) : DocumentResult.Failed("it is empty");
    }

    private static void Take(ref Utf8JsonReader reader, DocumentTreeBuilder builder, int line, int column)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                builder.StartMap(line, column);
                break;
            case JsonTokenType.StartArray:
                builder.StartList(line, column);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                builder.End();
                break;
            case JsonTokenType.PropertyName:
                builder.Key(reader.GetString()!, line);
                break;
            case JsonTokenType.String:
                builder.Scalar(reader.GetString(), isQuoted: true, line, column);
                break;
            case JsonTokenType.Null:
                builder.Scalar(null, isQuoted: false, line, column);
                break;
            default:
                builder.Scalar(Encoding.UTF8.GetString(reader.ValueSpan), isQuoted: false, line, column);
                break;
        }
    }
}
