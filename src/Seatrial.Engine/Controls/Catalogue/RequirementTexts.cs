namespace Seatrial.Engine.Controls.Catalogue;

internal static class RequirementTexts
{
    public static IReadOnlyList<RequirementDescriptor> All { get; } =
    [
        new()
        {
            Requirement = Requirement.Secrets,
            Title = "secrets",
            ControlPrefix = "SEC",
            PrototypeReality = "hardcoded or absent",
            ProductionStandard = "secrets vault with rotation",
            Question = "Can somebody who reads the code, its history or the browser bundle act as this application?",
        },
        new()
        {
            Requirement = Requirement.Authentication,
            Title = "authentication",
            ControlPrefix = "IDN",
            PrototypeReality = "simplified or bypassed",
            ProductionStandard = "designed identity model",
            Question = "Does the application know who is calling, every time, without a way around?",
        },
        new()
        {
            Requirement = Requirement.Authorization,
            Title = "authorization",
            ControlPrefix = "AUZ",
            PrototypeReality = "coarse or absent",
            ProductionStandard = "object-level access control",
            Question = "Can a signed-in user reach only the records and functions that are theirs?",
        },
        new()
        {
            Requirement = Requirement.Validation,
            Title = "validation",
            ControlPrefix = "VAL",
            PrototypeReality = "minimal",
            ProductionStandard = "systematic validation layer",
            Question = "Is everything that comes from outside checked before it is used?",
        },
        new()
        {
            Requirement = Requirement.Observability,
            Title = "observability",
            ControlPrefix = "OBS",
            PrototypeReality = "none",
            ProductionStandard = "production observability",
            Question = "Would anybody notice an attack or an outage, and could they find out what happened?",
        },
        new()
        {
            Requirement = Requirement.Dependencies,
            Title = "dependencies",
            ControlPrefix = "DEP",
            PrototypeReality = "unscanned",
            ProductionStandard = "SCA with vulnerability tracking",
            Question = "Is it known which foreign code runs here, and does somebody hear when it becomes dangerous?",
        },
        new()
        {
            Requirement = Requirement.Recovery,
            Title = "recovery",
            ControlPrefix = "REC",
            PrototypeReality = "not considered",
            ProductionStandard = "tested RTO/RPO",
            Question = "When it breaks or data is lost, is it known how long it takes to be back and how much is gone?",
        },
        new()
        {
            Requirement = Requirement.Process,
            Title = "process",
            ControlPrefix = "PRO",
            PrototypeReality = "nobody decided",
            ProductionStandard = "a named person signed, knowing what is open",
            Question = "Did somebody think about what can go wrong, and does somebody answer for shipping it?",
        },
    ];
}
