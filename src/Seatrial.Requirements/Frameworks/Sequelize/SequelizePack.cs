using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Sequelize;

/// <summary>Sequelize. Source: Sequelize v6 manual, "Model Querying".</summary>
internal static class SequelizePack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "sequelize",
            Title = "Sequelize",
            Kind = PackKind.Data,
            Languages = ScriptLanguages.All,
            Calls = SequelizeCalls.Rules,
            Entities = SequelizeModels.Read,
        };
}
