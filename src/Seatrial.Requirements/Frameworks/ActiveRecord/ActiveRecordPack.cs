using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.ActiveRecord;

/// <summary>
/// Active Record: models, associations, scopes, relations, schema. Mongoid's documents are asked in the same words. Source: guides "Active
/// Record Query Interface" and "Associations" of Rails 8.
/// </summary>
internal static class ActiveRecordPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "activerecord",
            Title = "Active Record",
            Kind = PackKind.Data,
            Languages = [CodeLanguage.Ruby],
            Calls = [.. Relations.Calls, .. Records.Calls],
            Entities = Schemas.Read,
            Limits =
            [
                "Default scopes and callbacks are not followed.",
                "Conditions in SQL text are read as comparisons of a column with a value.",
            ],
        };
}
