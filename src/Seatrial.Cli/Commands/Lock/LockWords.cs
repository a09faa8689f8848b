using Seatrial.Governance.Locking;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Commands.Lock;

/// <summary>Kinds of entries as people call them.</summary>
internal static class LockWords
{
    private static readonly Dictionary<string, (string One, string Several)> Names = new(StringComparer.Ordinal)
    {
        [LockKinds.ClientRule] = ("rule for clients", "rules for clients"),
        [LockKinds.Components] = ("list of dependencies", "lists of dependencies"),
        [LockKinds.Deployment] = ("place to run", "places to run"),
        [LockKinds.Entity] = ("kind of record", "kinds of records"),
        [LockKinds.Identity] = ("part of the identity", "parts of the identity"),
        [LockKinds.Load] = ("access to data", "accesses to data"),
        [LockKinds.Outbound] = ("outbound host", "outbound hosts"),
        [LockKinds.Token] = ("way to make or check tokens", "ways to make or check tokens"),
    };

    public static string Count(string kind, int count)
    {
        var (one, several) = Names.GetValueOrDefault(kind, (kind, kind + "s"));
        return Words.Count(count, one, several);
    }
}
