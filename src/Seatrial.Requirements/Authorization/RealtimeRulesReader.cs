using System.Text;
using System.Text.Json;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Authorization;

/// <summary>
/// Reads the JSON rules of the Firebase Realtime Database: each <c>.read</c> and <c>.write</c> with its path. A grant holds for everything
/// below it. Source: Firebase documentation, "Realtime Database Security Rules".
/// </summary>
internal static class RealtimeRulesReader
{
    private static readonly JsonReaderOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 64,
    };

    public static void Read(string path, ReadOnlySpan<byte> json, FactCollector collector)
    {
        try
        {
            ReadObjects(path, json, collector);
        }
        catch (JsonException error)
        {
            string detail = $"The database rules are not valid JSON near line {error.LineNumber + 1}; what they allow is unknown.";
            collector.AddGap(new CoverageGap(path, GapKind.Malformed, detail));
        }
    }

    private static void ReadObjects(string path, ReadOnlySpan<byte> json, FactCollector collector)
    {
        var reader = new Utf8JsonReader(json, Options);
        var names = new List<string>();
        string name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    break;
                case JsonTokenType.StartObject:
                    names.Add(name);
                    break;
                case JsonTokenType.EndObject:
                    names.RemoveAt(names.Count - 1);
                    break;
                case JsonTokenType.True
                or JsonTokenType.False
                or JsonTokenType.String when name is ".read" or ".write" && IsUnderRules(names):
                    int line = 1 + json[..(int)reader.TokenStartIndex].Count((byte)'\n');
                    string condition =
                        reader.TokenType == JsonTokenType.String
                            ? Fingerprints.Normalise(reader.GetString()!)
                            : Encoding.ASCII.GetString(reader.ValueSpan);
                    string place = "/" + string.Join('/', names.Skip(2));
                    collector.Add(
                        new ClientDataRuleFact(new SourceLocation(path, line), ClientStore.RealtimeDatabase, place, name[1..], condition)
                    );
                    break;
            }
        }
    }

    /// <summary>The first two objects are the document and <c>rules</c>.</summary>
    private static bool IsUnderRules(List<string> names) => names.Count >= 2 && names[1] == "rules";
}
