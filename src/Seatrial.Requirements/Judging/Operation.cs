using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Applications;
using Seatrial.Requirements.Containers;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Judging;

/// <summary>Whether an application is something that runs for others, as far as the repository shows.</summary>
internal static class Operation
{
    /// <summary>
    /// Not applicable, with the fact, when the application is a library or a command-line tool and nothing deploys it; else null.
    /// </summary>
    public static Judgement? NotOperated(ApplicationView view)
    {
        var application = view.Application;
        bool runsNowhere = IsTool(application) && !IsDeployed(view) && !RunsAsContainer(view);
        if (!runsNowhere)
        {
            return null;
        }

        string what = application.Kind == "cli" ? "a command-line tool or package that its users run themselves" : "a library";
        var place = application.Manifests.Count > 0 ? new SourceLocation(application.Manifests[0]) : null;
        return Judgement.NotApplicable(new Evidence($"{application.Name} is {what} and nothing in the repository deploys it", place));
    }

    /// <summary>It is packed as a container that listens, or composed as a service, if only for development: more than a library.</summary>
    private static bool RunsAsContainer(ApplicationView view) =>
        view.Facts.Of<ContainerImageFact>()
            .Any(i =>
                i.Ports.Length > 0
                && i.Stage != DeploymentStage.Test
                && i.Stage != DeploymentStage.Example
                && Deploys(view.Application, i.Location.Path)
            )
        || view.Facts.Of<WorkloadFact>()
            .Any(w =>
                w.IsExposed
                && !w.IsOffTheShelf
                && w.Stage != DeploymentStage.Test
                && w.Stage != DeploymentStage.Example
                && Deploys(view.Application, w.Location.Path)
            );

    /// <summary>A configuration in the repository deploys the application, or its declaration says that it is in production.</summary>
    public static bool IsDeployed(ApplicationView view) =>
        view.Declared.InProduction?.Value == true
        || view.Facts.Of<DeployTargetFact>()
            .Any(t => t.Stage.IsDeployable() && Deploys(view.Application, t.Location.Path) && !HostsPages(view.Application, t))
        || view.Facts.Of<WorkloadFact>().Any(w => w.Stage.IsDeployable() && !w.IsOffTheShelf && Deploys(view.Application, w.Location.Path));

    /// <summary>
    /// Tools and libraries carry manifests that they write for others: those in a folder of their sources deploy nothing here. What lies at
    /// the top or in a folder for deployments does.
    /// </summary>
    private static bool Deploys(Application application, string path)
    {
        if (!IsTool(application))
        {
            return true;
        }

        string inside = application.Owns(path) && application.RootPath.Length > 0 ? path[(application.RootPath.Length + 1)..] : path;
        return !inside.Contains('/', StringComparison.Ordinal) || inside.StartsWith('.') || RepositoryPlaces.IsInDeploymentFolder(inside);
    }

    /// <summary>What hosts pages holds the handbook of a tool or library.</summary>
    private static bool HostsPages(Application application, DeployTargetFact target) =>
        IsTool(application) && target.Platform is ("Netlify" or "Vercel" or "Cloudflare" or "GitHub Pages");

    private static bool IsTool(Application application) => application.Kind is "library" or "cli";

    /// <summary>A service, a web or mobile application or a worker by its kind, or something that is deployed.</summary>
    public static bool IsOperated(ApplicationView view) =>
        view.Application.Kind is "service" or "web" or "mobile" or "worker" || IsDeployed(view);

    /// <summary>A judge that first asks whether the control applies to something that is not operated.</summary>
    public static ControlJudge Judge(string controlId, Func<ApplicationView, Judgement> judge) =>
        new(controlId, view => NotOperated(view) ?? judge(view));
}
