using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>Keys of entries that are a name and a value: <c>{ name: DB_PASSWORD, value: … }</c>.</summary>
internal static class PairWords
{
    public static readonly WordSet Naming = new("name key variable parameter property option var setting field");

    public static readonly WordSet Valued = new("value val default defaultvalue content data text");
}
