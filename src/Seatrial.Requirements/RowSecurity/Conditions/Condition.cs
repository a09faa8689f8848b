namespace Seatrial.Requirements.RowSecurity.Conditions;

/// <summary>A condition, understood.</summary>
/// <param name="Bond">What it asks.</param>
/// <param name="NeedsAccount">Whether nobody meets it without an account.</param>
/// <param name="IsPublishing">Whether a row that meets it was marked as meant for others.</param>
/// <param name="TrustsUser">Whether it believes metadata that users write themselves.</param>
internal readonly record struct Condition(Bond Bond, bool NeedsAccount, bool IsPublishing = false, bool TrustsUser = false)
{
    public static Condition Open { get; } = new(Bond.None, NeedsAccount: false);

    public static Condition SignedIn { get; } = new(Bond.SignedIn, NeedsAccount: true);

    public static Condition Row { get; } = new(Bond.Row, NeedsAccount: false);

    public static Condition Owner { get; } = new(Bond.Owner, NeedsAccount: true);

    public static Condition Role { get; } = new(Bond.Role, NeedsAccount: true);

    public static Condition Never { get; } = new(Bond.Never, NeedsAccount: true);

    public bool IsBound => Bond >= Bond.Owner;

    public Condition And(Condition other) =>
        new(
            Bond > other.Bond ? Bond : other.Bond,
            NeedsAccount || other.NeedsAccount,
            IsPublishing || other.IsPublishing,
            TrustsUser || other.TrustsUser
        );

    public Condition Or(Condition other) =>
        new(
            Bond < other.Bond ? Bond : other.Bond,
            NeedsAccount && other.NeedsAccount,
            Bond == other.Bond ? IsPublishing && other.IsPublishing
                : Bond < other.Bond ? IsPublishing
                : other.IsPublishing,
            TrustsUser || other.TrustsUser
        );
}
