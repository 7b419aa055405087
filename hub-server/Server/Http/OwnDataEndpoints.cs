using CsoNet.Collab.Jobs;
using CsoNet.Collab.People;
using CsoNet.Collab.Privacy;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>Which rooms: without <paramref name="AlsoProtected"/> those under numbers are left out.</summary>
internal sealed record AskExport(bool AlsoProtected = false);

/// <summary>How far a file of my data has come: <paramref name="Done"/> of <paramref name="Of"/> steps, and until when it can be fetched.</summary>
internal sealed record OwnExportShape(
    JobState State,
    long Asked,
    bool AlsoProtected,
    int Done,
    int Of,
    long? Ended,
    long? Until,
    long? Bytes
)
{
    public static OwnExportShape From(Job job) =>
        new(
            job.State,
            job.Asked,
            job.Wish == OwnData.AlsoProtected,
            job.Done,
            job.Of,
            job.Ended,
            job.IsUnderWay ? null : job.Due,
            job.State == JobState.Done ? job.Bytes : null
        );
}

/// <summary><paramref name="Fresh"/>: I signed in just now and may ask for it. <paramref name="HasAccount"/>: there is an account of mine that can be erased.</summary>
internal sealed record OwnDataShape(bool Fresh, bool HasAccount, OwnExportShape? Export);

/// <summary>What the hub holds of me, in my hands; and out of the hub's. Whoever finds an open screen gets neither.</summary>
internal static class OwnDataEndpoints
{
    private static readonly Foundations.Refusal NoFile = new("file.none", "There is no file: ask for one, or wait until it is ready.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("me/data", LookAsync).Produces<OwnDataShape>().ProducesProblem(401);
        api.MapPost("me/data", AskAsync)
            .RequireRateLimiting(LineEndpoints.Pace)
            .Produces<OwnExportShape>()
            .ProducesProblem(401)
            .ProducesProblem(403);
        api.MapGet("me/data/file", FileAsync)
            .Produces<byte[]>(200, "application/zip")
            .ProducesProblem(401)
            .ProducesProblem(403)
            .ProducesProblem(404);
        api.MapPost("account/erasure", EraseAsync).Produces(200).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<IResult> LookAsync(HttpContext http, Callers callers, AccountDesk desk, IAccountStore accounts, JobDesk jobs)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        var job = await jobs.FindAsync(OwnData.Job, person.Id, http.RequestAborted);
        return Results.Ok(
            new OwnDataShape(
                await desk.HasJustSignedInAsync(http),
                await accounts.FindAsync(person.Id, http.RequestAborted) is not null,
                job is null ? null : OwnExportShape.From(job)
            )
        );
    }

    private static async Task<IResult> AskAsync(HttpContext http, AskExport wish, Callers callers, AccountDesk desk, JobDesk jobs)
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        if (!await desk.HasJustSignedInAsync(http))
        {
            return Problems.Of(AccountEndpoints.NotFresh);
        }
        var job = await jobs.AskAsync(OwnData.Job, person.Id, wish.AlsoProtected ? OwnData.AlsoProtected : null, http.RequestAborted);
        return Results.Ok(OwnExportShape.From(job));
    }

    private static async Task<IResult> FileAsync(HttpContext http, Callers callers, AccountDesk desk, JobDesk jobs)
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        if (!await desk.HasJustSignedInAsync(http))
        {
            return Problems.Of(AccountEndpoints.NotFresh);
        }
        if (await jobs.FindAsync(OwnData.Job, person.Id, http.RequestAborted) is not { State: JobState.Done } job)
        {
            return Problems.Of(NoFile);
        }
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = job.Bytes;
        return Results.Stream(
            async output =>
            {
                await foreach (var part in jobs.ReadAsync(job, http.RequestAborted))
                {
                    await output.WriteAsync(part, http.RequestAborted);
                }
            },
            "application/zip",
            "my-data.zip"
        );
    }

    /// <summary>At once nobody enters by the account any more; the rest is a job, which goes on whatever becomes of this node.</summary>
    private static async Task<IResult> EraseAsync(HttpContext http, OwnAccount own, AccountDesk desk, JobDesk jobs)
    {
        var (user, refusal) = await own.OfAsync(http);
        if (user is null)
        {
            return Problems.Of(refusal!);
        }
        await jobs.AskAsync(Erasing.Name, user.Person);
        await desk.CloseAsync(user.Person);
        return Results.SignOut();
    }
}
