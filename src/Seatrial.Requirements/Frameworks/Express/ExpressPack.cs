using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Express;

/// <summary>Express: applications, routers, middleware in the order of registration. Source: Express 5 API reference.</summary>
internal static class ExpressPack
{
    public const string Name = "express";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Express",
            Kind = PackKind.Server,
            Languages = ScriptLanguages.All,
            Calls = [.. ExpressRouting.Calls, .. ExpressRequest.Calls, .. ExpressResponse.Calls],
            Members = [.. ExpressRequest.Members],
            Entry = ExpressRouting.Entry,
            Limits =
            [
                "Routes whose paths are computed at run time have a star where the value stands.",
                "Middleware of libraries that is not in the tables is known by its name alone.",
            ],
        };
}
