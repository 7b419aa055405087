using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The pages of recommendations: read by everybody, answered from any browser, without JavaScript.</summary>
[Collection(OneHub.Name)]
public sealed class RegisterPagesTests(SharedHub shared)
{
    private Guest Visitor => Guest.Visitor(shared.Hub);

    [Fact]
    public async Task A_visitor_reads_what_was_asked_on_what_it_rests_and_what_was_answered()
    {
        var one = await Recommended.SubmittedAsync(shared.Hub);
        await one.AcknowledgeAsync();
        var register = await TextAsync(Visitor, $"/register?room={one.Room}");
        Assert.Contains("A paid fitter in each ward", register, StringComparison.Ordinal);
        var page = await TextAsync(Visitor, $"/register/{one.Record}");
        Assert.All(
            (string[])["Pay one fitter in each ward.", Recommended.Sentence, "Maji Women's Cooperative", "Receipt confirmed", one.Record],
            words => Assert.Contains(words, page, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("What you may do", page, StringComparison.Ordinal);
        var html = (await Visitor.GetAsync($"/register/{one.Record}")).Body;
        Assert.Contains($"/messages/{one.Message}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_answers_by_forms_and_each_step_stands_on_the_page()
    {
        var one = await Recommended.SubmittedAsync(shared.Hub);
        var path = $"/register/{one.Record}";
        Assert.Equal(303, (await one.Grace.FillInAsync(path, ("do", "recommendation.acknowledge"), ("expected", InDays(20)))).Status);
        Assert.Equal(303, (await one.Grace.FillInAsync(path, ("do", "review.start"), ("unit", "Department of Water"))).Status);
        var refused = await one.Grace.FillInAsync(path, ("do", "response.give"), ("disposition", "accepted"), ("text", "Yes."));
        Assert.Equal(422, refused.Status);
        Assert.Contains("An answer has at least fifty characters.", PageGuest.TextOf(refused.Body), StringComparison.Ordinal);
        Assert.Contains("Yes.", refused.Body, StringComparison.Ordinal);
        (string, string)[] answer =
        [
            ("do", "response.give"),
            ("disposition", "accepted"),
            ("text", "The county accepts it and pays a fitter in each ward from July on."),
            ("nextStep", "Hire the first twelve"),
            ("nextDay", InDays(90)),
        ];
        Assert.Equal(303, (await one.Grace.FillInAsync(path, answer)).Status);
        Assert.Contains("Hire the first twelve", await TextAsync(Visitor, path), StringComparison.Ordinal);
        Assert.Equal(303, (await one.Amina.FillInAsync(path, ("do", "response.rate"), ("rating", "heard"))).Status);
        Assert.Contains("Heard", await TextAsync(Visitor, path), StringComparison.Ordinal);
        // The register follows the records: a moment later it lists what has just come.
        var words = $"/organizations/{await MajiAsync()}/words";
        await Bounded.UntilAsync(
            async () => (await TextAsync(Visitor, words)).Contains("The county accepts it", StringComparison.Ordinal),
            "the organization's page says what has become of its words"
        );
    }

    [Fact]
    public async Task A_recommendation_begins_at_a_message_and_comes_to_its_office_by_forms()
    {
        var one = await Recommended.DraftedAsync(shared.Hub);
        var path = $"/rooms/{one.Room}/recommendations?about={one.Message}";
        var page = (await one.Amina.GetAsync(path)).Body;
        (string, string)[] draft =
        [
            ("do", "recommendation.draft"),
            ("about", $"{one.Message}"),
            ("title", "Spare parts at the sub-county"),
            ("text", "Hold spare parts at the store of the sub-county."),
            ("addressees", await Recommended.NumberAsync(shared.Hub, "Kenya")),
            ("themes", "humanRights"),
        ];
        Assert.Equal(303, (await one.Amina.SendFormAsync(path, page, draft)).Status);
        Assert.Equal(303, (await one.Amina.SendFormAsync(path, page, draft)).Status);
        var drafts = (await one.Amina.GetAsync($"/api/v1/rooms/{one.Room}/recommendations")).Json.GetProperty("items");
        Assert.Equal(2, drafts.GetArrayLength());
        Assert.Equal(one.Message, drafts[1].GetProperty("sources")[0].GetProperty("number").GetInt64());
        var number = $"{drafts[1].GetProperty("number").GetInt64()}";
        (string, string)[] sponsor = [("do", "recommendation.sponsor"), ("recommendation", number), ("words", number), ("on", "on")];
        Assert.Equal(303, (await one.Amina.FillInAsync(path, sponsor)).Status);
        Assert.Equal(303, (await one.David.FillInAsync(path, ("do", "recommendation.submit"), ("recommendation", number))).Status);
        Assert.Contains("Submitted", await TextAsync(one.Amina, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_is_refused_and_a_foreign_form_does_nothing()
    {
        var one = await Recommended.SubmittedAsync(shared.Hub);
        var path = $"/register/{one.Record}";
        (string, string)[] acknowledge = [("do", "recommendation.acknowledge"), ("expected", InDays(20))];
        Assert.Equal(401, (await Visitor.FillInAsync(path, acknowledge)).Status);
        Assert.Equal(403, (await one.Amina.FillInAsync(path, acknowledge)).Status);
        Assert.Equal(403, (await one.Grace.SendFormAsync(path, (await one.Amina.GetAsync(path)).Body, acknowledge)).Status);
        Assert.Equal(400, (await one.Grace.FillInAsync(path, ("do", "clock.runOut"), ("clock", "respond"))).Status);
        Assert.Contains("Submitted", await TextAsync(Visitor, path), StringComparison.Ordinal);
        Assert.DoesNotContain("Receipt confirmed;", await TextAsync(Visitor, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_for_somebody_is_an_address_that_never_was()
    {
        var one = await Recommended.DraftedAsync(shared.Hub, "members");
        foreach (var guest in (Guest[])[Visitor, one.Amina])
        {
            Assert.Equal(404, (await guest.GetAsync($"/rooms/{one.Room}/recommendations")).Status);
            Assert.Equal(404, (await guest.GetAsync($"/register/{one.Record}")).Status);
        }
        Assert.Equal(404, (await Visitor.GetAsync("/organizations/999999/words")).Status);
        Assert.Equal(404, (await Visitor.GetAsync("/register?state=lost")).Status);
    }

    private async Task<string> MajiAsync()
    {
        var found = (await Visitor.GetAsync("/api/v1/organizations?q=Maji%20Women")).Json;
        // Other tests bring organizations with a name that is much like it.
        var maji = found.GetProperty("items").EnumerateArray().First(one => $"{one.GetProperty("name")}" == "Maji Women's Cooperative");
        return maji.GetProperty("id").GetString()!;
    }

    private static async Task<string> TextAsync(Guest guest, string path)
    {
        var reply = await guest.GetAsync(path);
        Assert.True(reply.Status == 200, $"{path}: {reply.Status}");
        return System.Text.RegularExpressions.Regex.Replace(
            PageGuest.TextOf(reply.Body).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal),
            @"\s+",
            " ",
            System.Text.RegularExpressions.RegexOptions.None,
            Bounded.Patience
        );
    }

    private static string InDays(int days) =>
        TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
