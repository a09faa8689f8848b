using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Ruby;

/// <summary>What Ruby's own objects and Active Support do with values, lists, hashes and blocks.</summary>
internal static class RubyLibraryPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "ruby",
            Title = "Ruby",
            Kind = PackKind.Data,
            Languages = [CodeLanguage.Ruby],
            Calls = RubyCalls.All,
        };
}
