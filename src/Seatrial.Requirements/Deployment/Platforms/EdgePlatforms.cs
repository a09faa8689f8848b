using Seatrial.Engine.Documents;

namespace Seatrial.Requirements.Deployment.Platforms;

/// <summary>Response headers of static and edge hosting: Vercel, Netlify, Firebase Hosting.</summary>
internal static class EdgePlatforms
{
    public static void ReadVercel(PlatformDocument file)
    {
        ReadHeaderLists(file, file.Root["headers"], "source");
        foreach (var variable in file.Root["env"].Members.Where(m => m.Value.Text?.StartsWith('@') == true))
        {
            file.Secret(variable.Line, "Vercel environment variables");
        }
    }

    public static void ReadFirebase(PlatformDocument file)
    {
        var hosting = file.Root["hosting"];
        foreach (var site in hosting.IsList ? hosting.Items : [hosting])
        {
            ReadHeaderLists(file, site["headers"], "source");
        }
    }

    public static void ReadNetlify(PlatformDocument file)
    {
        foreach (var rule in file.Root["headers"].Items)
        {
            foreach (var header in rule["values"].Members)
            {
                file.Setting(SettingTechnology.EdgeHeaders, header.Key, header.Value.Text ?? "", header.Line, rule["for"].Text ?? "");
            }
        }
    }

    private static void ReadHeaderLists(PlatformDocument file, DocumentNode rules, string scope)
    {
        foreach (var rule in rules.Items)
        {
            foreach (var header in rule["headers"].Items)
            {
                file.Setting(
                    SettingTechnology.EdgeHeaders,
                    header["key"].Text ?? "",
                    header["value"].Text ?? "",
                    header["value"].Line,
                    rule[scope].Text ?? ""
                );
            }
        }
    }
}
