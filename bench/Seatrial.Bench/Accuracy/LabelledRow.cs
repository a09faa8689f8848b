using System.Text.Json.Serialization;

namespace Seatrial.Bench.Accuracy;

/// <summary>One labelled text or line; the material's README gives the meaning of the fields.</summary>
internal sealed record LabelledRow
{
    public required string Id { get; init; }

    public required string Source { get; init; }

    public required string Text { get; init; }

    /// <summary>Must be reported.</summary>
    public required bool Label { get; init; }

    public string Kind { get; init; } = "";

    /// <summary>False for positives that are public identifiers or hashes: left out.</summary>
    public bool? Report { get; init; }

    public string? File { get; init; }

    public string? Path { get; init; }

    public int? Line { get; init; }

    [JsonPropertyName("line_end")]
    public int? LineEnd { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LabelledRow))]
internal sealed partial class LabelledRowJson : JsonSerializerContext;
