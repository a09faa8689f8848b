using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Exclusions;

/// <summary>A reported credential where it stands: what an exclusion is asked about.</summary>
public readonly ref struct FoundPlace
{
    public required SecretRule Rule { get; init; }

    /// <summary>Relative to the scanned folder, '/' separated.</summary>
    public required string Path { get; init; }

    /// <summary>1-based line at which the value starts.</summary>
    public required int Line { get; init; }

    public required ReadOnlySpan<byte> Value { get; init; }

    /// <summary>The line in which the value starts.</summary>
    public required ReadOnlySpan<byte> LineText { get; init; }
}
