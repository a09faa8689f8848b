using System.Globalization;
using Seatrial.Engine.Controls;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.CycloneDx;

/// <summary>References within one document; each is made from names that are unique there.</summary>
internal static class DeclarationRefs
{
    public static string Requirement(Requirement requirement) => $"requirement:{Words.Key(requirement)}";

    public static string Control(string id) => $"requirement:{id}";

    public static string Target(string application) => $"application:{SafeText.Clean(application)}";

    public static string Claim(string application, string control) => $"claim:{SafeText.Clean(application)}:{control}";

    public static string Evidence(string application, string control, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"evidence:{SafeText.Clean(application)}:{control}:{number}");

    public static string Mitigation(string application, string control, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"decision:{SafeText.Clean(application)}:{control}:{number}");
}
