using Seatrial.Engine.Controls;
using Seatrial.Requirements.Sources;

namespace Seatrial.Requirements.SecretStores;

/// <summary>The settings that .NET fills classes from: each text of a class under the section that it is bound to.</summary>
internal static class BoundSettings
{
    public static IEnumerable<EnvironmentReadFact> Of(ApplicationView view)
    {
        var texts = view.Facts.Of<SettingsTextFact>().ToLookup(t => t.Type, StringComparer.Ordinal);
        var constants = view.Facts.Of<SettingsConstantFact>().ToLookup(c => (c.Type, c.Name), c => c.Value);
        foreach (var bound in view.Facts.Of<BoundSectionFact>())
        {
            // A constant without a class before it is mostly one of the class that is bound.
            string owner = bound.ConstantOf.Length > 0 ? bound.ConstantOf : bound.Type;
            string section = bound.Section.Length > 0 ? bound.Section : constants[(owner, bound.Constant)].FirstOrDefault() ?? "";
            foreach (var text in section.Length == 0 ? [] : texts[bound.Type])
            {
                yield return new EnvironmentReadFact(text.Location, $"{section}:{text.Name}", EnvironmentAccess.Process, "IConfiguration");
            }
        }
    }
}
