using Seatrial.Engine.Findings;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>A reported credential. Holds no plain text of it.</summary>
public sealed record SecretMatch
{
    public required SecretRule Rule { get; init; }

    public required SecretClass Class { get; init; }

    public required Confidence Confidence { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>Byte offset and length of the credential in the file's UTF-8 text.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>The credential with all but a few characters hidden: <c>ghp_…(40)</c>.</summary>
    public required string Masked { get; init; }

    /// <summary>The name it is assigned to; empty when there is none.</summary>
    public required string Name { get; init; }

    /// <summary>Which credential it is, wherever it stands.</summary>
    public required SecretIdentity Identity { get; init; }

    /// <summary>
    /// The same credential where nothing says whose it is: what a generic kind makes of the value. That of the match itself where the kind
    /// is generic.
    /// </summary>
    public required SecretIdentity BareIdentity { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }
}
