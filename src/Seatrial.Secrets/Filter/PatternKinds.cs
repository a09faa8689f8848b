namespace Seatrial.Secrets.Filter;

/// <summary>What the patterns of a rule set are there for, so that a text is searched only for those that count in it.</summary>
[Flags]
internal enum PatternKinds : byte
{
    None = 0,

    /// <summary>Counts in every text.</summary>
    Anywhere = 1,

    /// <summary>Counts where no reader knows the format.</summary>
    Unread = 2,

    /// <summary>Tells that a text is worth reading by its structure.</summary>
    Selecting = 4,

    All = Anywhere | Unread | Selecting,
}
