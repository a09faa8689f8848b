using Seatrial.Components.Packages;

namespace Seatrial.Components.Identity;

/// <summary>Names that several public repositories use.</summary>
public static class WellKnownNames
{
    /// <summary>Whether a name, or the scope that it stands in, is well known.</summary>
    public static bool Contains(Ecosystem ecosystem, string name)
    {
        if (ecosystem.Osv() is null)
        {
            return false;
        }

        var popular = PopularNames.Of(ecosystem);
        return popular.Uses(name) > 0 || (name.StartsWith('@') && popular.Scopes.ContainsKey(name.Split('/')[0]));
    }
}
