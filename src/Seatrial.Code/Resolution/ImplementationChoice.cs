namespace Seatrial.Code.Resolution;

/// <summary>
/// Which of several classes stands behind an interface: the only one, else the only one outside of tests, else the one that is named after
/// it.
/// </summary>
internal static class ImplementationChoice
{
    public static FunctionSymbol? Of(ClassSymbol type, IReadOnlyList<FunctionSymbol> found) => Of(type, found, f => f.Owner!);

    public static ClassSymbol? Of(ClassSymbol type, IReadOnlyList<ClassSymbol> found) => Of(type, found, c => c);

    private static T? Of<T>(ClassSymbol type, IReadOnlyList<T> found, Func<T, ClassSymbol> owner)
        where T : class
    {
        if (found.Count <= 1)
        {
            return found.Count == 0 ? null : found[0];
        }

        T[] real = [.. found.Where(f => !IsDouble(owner(f)))];
        if (real.Length == 1)
        {
            return real[0];
        }

        T[] named = [.. real.Where(f => IsNamedAfter(type.Class.Name, owner(f).Class.Name))];
        return named.Length == 1 ? named[0] : null;
    }

    /// <summary>What stands in for a class in tests and without a network.</summary>
    private static bool IsDouble(ClassSymbol type)
    {
        string name = type.Class.Name;
        return type.File.Path.Split('/').Any(p => p.Contains("test", StringComparison.OrdinalIgnoreCase))
            || name.StartsWith("Fake", StringComparison.Ordinal)
            || name.StartsWith("Mock", StringComparison.Ordinal)
            || name.StartsWith("Stub", StringComparison.Ordinal)
            || name.StartsWith("Noop", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Null", StringComparison.Ordinal)
            || name.StartsWith("InMemory", StringComparison.Ordinal);
    }

    /// <summary><c>IOrders</c> and <c>Orders</c>, <c>Orders</c> and <c>OrdersImpl</c>, <c>DefaultOrders</c>.</summary>
    private static bool IsNamedAfter(string type, string implementation) =>
        implementation == type + "Impl"
        || implementation == "Default" + type
        || (type.Length > 1 && type[0] == 'I' && char.IsAsciiLetterUpper(type[1]) && implementation == type[1..]);
}
