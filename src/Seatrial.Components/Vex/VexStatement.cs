namespace Seatrial.Components.Vex;

/// <summary>That a vulnerability is, or is none, in a product.</summary>
public sealed record VexStatement
{
    /// <summary>Ids and aliases of the vulnerability.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public required IReadOnlyList<VexProduct> Products { get; init; }

    public required VexStatus Status { get; init; }

    /// <summary>The word of the format, <c>vulnerable_code_not_in_execute_path</c>; null where there is none.</summary>
    public string? Justification { get; init; }

    /// <summary>Why, or what to do, in the words of the author; null where there are none.</summary>
    public string? Text { get; init; }

    /// <summary>Who says it.</summary>
    public string? Author { get; init; }

    /// <summary>When it was said last; null where the document does not tell.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Path of the document, or what the user called it.</summary>
    public required string File { get; init; }

    /// <summary>1-based.</summary>
    public int Line { get; init; }

    /// <summary>Whether it ends the matter.</summary>
    public bool Settles => Status is VexStatus.NotAffected or VexStatus.Fixed;
}
