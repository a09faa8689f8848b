using Seatrial.Components.Packages;

namespace Seatrial.Components.Identity;

/// <summary>Names that several public repositories use.</summary>
public static class WellKnownNames
{
    /// <summary>In how many of the counted public repositories a name is used; 0 for one that is not known.</summary>
    public static int Uses(Ecosystem ecosystem, string name) => ecosystem.Osv() is null ? 0 : PopularNames.Of(ecosystem).Uses(name);

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
