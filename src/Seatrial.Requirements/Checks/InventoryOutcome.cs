using System.Diagnostics.CodeAnalysis;
using Seatrial.Requirements.SecretStores;

namespace Seatrial.Requirements.Checks;

/// <summary>The secrets that each application uses, or the sentences that say what the user has to mend first.</summary>
public sealed record InventoryOutcome
{
    public IReadOnlyList<ApplicationSecrets>? Applications { get; init; }

    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Whether something that may read a secret could not be read.</summary>
    public bool IsIncomplete { get; init; }

    [MemberNotNullWhen(true, nameof(Applications))]
    public bool IsRead => Applications is not null;
}
