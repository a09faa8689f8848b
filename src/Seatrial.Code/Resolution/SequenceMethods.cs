using System.Collections.Frozen;

namespace Seatrial.Code.Resolution;

/// <summary>
/// Methods that lists, queries and texts of .NET have themselves (<c>System.Linq.Enumerable</c>, <c>System.Collections.Generic.List</c>, <c>System.String</c>): called on a value of which nothing is known,
/// they are hardly an extension of the repository that has the same name.
/// </summary>
internal static class SequenceMethods
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "Add", "AddRange", "Aggregate", "All", "Any", "Append", "AsEnumerable", "AsQueryable", "Average", "Cast", "Clear", "Concat", "Contains", "ContainsKey", "Count", "DefaultIfEmpty", "Distinct", "DistinctBy", "ElementAt",
        "ElementAtOrDefault", "EndsWith", "Equals", "Except", "First", "FirstOrDefault", "GroupBy", "IndexOf", "Insert", "Intersect", "Join", "Last", "LastOrDefault", "Max", "MaxBy", "Min", "MinBy", "OfType", "Order", "OrderBy",
        "OrderByDescending", "Remove", "RemoveAll", "Replace", "Reverse", "Select", "SelectMany", "SequenceEqual", "Single", "SingleOrDefault", "Skip", "Split", "StartsWith", "Substring", "Sum", "Take", "ThenBy", "ToArray",
        "ToDictionary", "ToHashSet", "ToList", "ToLookup", "ToLower", "ToLowerInvariant", "ToString", "ToUpper", "ToUpperInvariant", "Trim", "TryGetValue", "Union", "Where", "Zip",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name);
}
