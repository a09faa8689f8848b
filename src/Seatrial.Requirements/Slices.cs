using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Authentication;
using Seatrial.Requirements.Authorization;
using Seatrial.Requirements.ClientExposure;
using Seatrial.Requirements.Containers;
using Seatrial.Requirements.Dependencies;
using Seatrial.Requirements.Dependencies.Imports;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Observability;
using Seatrial.Requirements.Programs;
using Seatrial.Requirements.Recovery;
using Seatrial.Requirements.Reviews;
using Seatrial.Requirements.SecretGates;
using Seatrial.Requirements.Secrets;
using Seatrial.Requirements.SecretStores;
using Seatrial.Requirements.Sources;
using Seatrial.Requirements.Stack;
using Seatrial.Requirements.Suppressions;
using Seatrial.Requirements.Validation;
using Seatrial.Secrets.Policies;

namespace Seatrial.Requirements;

/// <summary>The slices of the product, in the order of the seven requirements.</summary>
public static class Slices
{
    public static IReadOnlyList<RequirementSlice> All { get; } =
    [
        SecretsSlice.Slice,
        StackSlice.Slice,
        SourcesSlice.Slice,
        ProgramsSlice.Slice,
        ContainersSlice.Slice,
        DeploymentSlice.Slice,
        ClientExposureSlice.Slice,
        SecretStoresSlice.Slice,
        SecretGatesSlice.Slice,
        AuthenticationSlice.Slice,
        AuthorizationSlice.Slice,
        ValidationSlice.Slice,
        ObservabilitySlice.Slice,
        ImportsSlice.Slice,
        DependenciesSlice.Slice,
        RecoverySlice.Slice,
        SuppressionsSlice.Slice,
        ProcessSlice.Slice,
    ];

    /// <summary>The slices under what a repository asks of the search for credentials.</summary>
    public static IReadOnlyList<RequirementSlice> Under(SecretPolicy secrets) =>
        ReferenceEquals(secrets, SecretPolicy.Default)
            ? All
            : [.. All.Select(s => ReferenceEquals(s, SecretsSlice.Slice) ? SecretsSlice.Create(secrets) : s)];
}
