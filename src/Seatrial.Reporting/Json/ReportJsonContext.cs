using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Seatrial.Reporting.Sarif;

namespace Seatrial.Reporting.Json;

/// <summary>Source-generated serialisers of the JSON formats.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(AssessmentJson))]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class ReportJsonContext : JsonSerializerContext
{
    /// <summary>
    /// Indented, with letters of all scripts as they are. Control, format and unassigned characters are escaped, so that a terminal that
    /// shows the file is safe.
    /// </summary>
    public static ReportJsonContext Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.Create(Visible()),
                WriteIndented = true,
                NewLine = "\n",
            }
        );

    /// <summary>
    /// The encoder escapes control characters whatever is allowed; invisible ones (text direction, zero width) have to be named.
    /// </summary>
    private static TextEncoderSettings Visible()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        foreach (
            var (first, last) in ((char, char)[])
                [
                    ('\u00AD', '\u00AD'),
                    ('\u0600', '\u0605'),
                    ('\u061C', '\u061C'),
                    ('\u180E', '\u180E'),
                    ('\u200B', '\u200F'),
                    ('\u2028', '\u202E'),
                    ('\u2060', '\u206F'),
                    ('\uFEFF', '\uFEFF'),
                    ('\uFFF9', '\uFFFB'),
                ]
        )
        {
            settings.ForbidRange(UnicodeRange.Create(first, last));
        }

        return settings;
    }
}
