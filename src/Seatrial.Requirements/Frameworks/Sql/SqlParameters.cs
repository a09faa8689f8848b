using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Sql;

/// <summary>Values of placeholders as they are given to a call.</summary>
internal static class SqlParameters
{
    /// <summary>The value of a placeholder: a member of a list or object that is given, or an argument by its position.</summary>
    /// <param name="site">The call.</param>
    /// <param name="from">Position of the first argument behind the statement.</param>
    /// <param name="name">Number from 1, or name.</param>
    public static Value Of(CallSite site, int from, string name)
    {
        if (site.Named(name) is { } named)
        {
            return named;
        }

        bool isNumber = int.TryParse(name, out int number);
        if (from < site.Count && InList(site[from], name, isNumber ? number : 0) is { } member)
        {
            return member;
        }

        return isNumber && from + number - 1 < site.Count ? site[from + number - 1] : Value.Unknown;
    }

    /// <summary>The member of a list, dictionary or object of parameters; null where it is none.</summary>
    public static Value? InList(Value given, string name, int number)
    {
        if (given.Object is not { Tag: null } held || held.Members.Count + (held.Rest.Value is null ? 0 : 1) == 0)
        {
            return null;
        }

        if (held.Members.GetValueOrDefault(number > 0 ? (number - 1).ToString() : name)?.Value is { } member)
        {
            return member;
        }

        foreach (var (key, cell) in held.Members)
        {
            if (key.TrimStart('@', ':').Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return cell.Value;
            }
        }

        return held.Rest.Value;
    }
}
