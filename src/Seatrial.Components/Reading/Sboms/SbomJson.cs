namespace Seatrial.Components.Reading.Sboms;

/// <summary>An SBOM in JSON says itself which format it has; its file name often does not.</summary>
internal static class SbomJson
{
    public static void Read(ReadingContext context)
    {
        var root = context.Json();
        if (!root.IsMap)
        {
            return;
        }

        if (
            string.Equals(root["bomFormat"].Text, "CycloneDX", StringComparison.OrdinalIgnoreCase)
            || root["$schema"].Text?.Contains("cyclonedx", StringComparison.OrdinalIgnoreCase) == true
        )
        {
            CycloneDxJson.Read(context, root);
        }
        else if (root["spdxVersion"].Text is not null)
        {
            SpdxJson.Read(context, root);
        }
        else if (root["@graph"].IsList)
        {
            Spdx3Json.Read(context, root);
        }
        else
        {
            context.Fail("it is neither CycloneDX nor SPDX");
        }
    }
}
