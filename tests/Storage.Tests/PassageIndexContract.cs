using CsoNet.Collab.Foundations;
using CsoNet.Collab.Search;

namespace CsoNet.Collab.Storage.Tests;

public abstract class PassageIndexContract(Func<Task<IStorageUnderTest>> open) : StorageContract(open)
{
    private const long Start = 1_763_923_200_000;

    private IPassageIndex Index => Storage.Passages;

    [Fact]
    public async Task A_passage_comes_back_with_everything_about_it()
    {
        var passage = Passage(341, changedAt: 350, terms: ["水资", "eau", "~mhmd", "@africa:17", "#14", "!message"]) with
        {
            Author = 17,
            Scope = "africa/",
        };
        await Index.PutAsync([passage, Passage(2)], Soon);
        await Storage.ReopenAsync();
        Assert.Equal([passage], await Index.GetAsync("africa", [Key(341), Key(77)], Soon));
        Assert.Empty(await Index.GetAsync("africa-2", [Key(341)], Soon));
        Assert.Empty(await Index.GetAsync("africa", [], Soon));
        await Index.PutAsync([], Soon);
    }

    [Fact]
    public async Task What_is_asked_for_is_one_term_at_least_out_of_each_list()
    {
        await Index.PutAsync(
            [
                Passage(1, terms: ["water", "pump"]),
                Passage(2, terms: ["water", "well"]),
                Passage(3, terms: ["eau", "pompe"]),
                Passage(4, terms: ["well", "pump"]),
            ],
            Soon
        );
        Assert.Equal([2L, 1], await NewestAsync(["water"]));
        Assert.Equal([3L, 2, 1], await NewestAsync(["water", "eau"]));
        Assert.Equal([3L, 1], await NewestAsync(["water", "eau"], ["pump", "pompe"]));
        Assert.Empty(await NewestAsync(["water"], ["pompe"]));
        Assert.Empty(await NewestAsync(["water"], []));
    }

    [Fact]
    public async Task Terms_of_every_script_and_sign_are_found_whole_and_never_as_beginnings_of_others()
    {
        string[] terms =
        [
            "مياه",
            "水",
            "水资",
            "вода",
            "café",
            "𠮷野",
            "a",
            "2030",
            "~mhmd",
            "!message",
            "@ke-water.r212-2:17",
            "#org-amina",
            ":africa",
            "africa/eau",
            "&кофи",
            "&~kf",
        ];
        await Index.PutAsync([.. terms.Select((term, n) => Passage(n + 1, terms: [term]))], Soon);
        for (var n = 0; n < terms.Length; n++)
        {
            Assert.Equal([n + 1], await NewestAsync([terms[n]]));
        }
        foreach (var other in new[] { "ميا", "资", "вод", "cafe", "203", "mhmd", "message", "17", "eau", "africa" })
        {
            Assert.Empty(await NewestAsync([other]));
        }
    }

    [Fact]
    public async Task The_newest_come_first_and_no_more_than_were_asked_for()
    {
        await Index.PutAsync([.. Enumerable.Range(1, 100).Select(n => Passage(n, terms: n % 2 == 0 ? ["even", "all"] : ["all"]))], Soon);
        Assert.Equal(
            [100L, 99, 98],
            await NewestAsync(
                3,
                [
                    ["all"],
                ]
            )
        );
        Assert.Equal(
            [100L, 98, 96],
            await NewestAsync(
                3,
                [
                    ["all"],
                    ["even"],
                ]
            )
        );
    }

    [Fact]
    public async Task What_was_said_before_or_after_is_left_out()
    {
        await Index.PutAsync([.. Enumerable.Range(1, 9).Select(n => Passage(n, terms: ["all"]))], Soon);
        var found = await Index.NewestAsync(
            new TermQuestion(
                [
                    ["all"],
                ],
                10,
                Start + 3,
                Start + 6
            ),
            Soon
        );
        Assert.Equal([5L, 4, 3], found.Select(one => one.Key.Number));
        Assert.Equal(new Found("africa", Key(5), Start + 5), found[0]);
    }

    [Fact]
    public async Task Many_passages_of_one_moment_and_of_several_rooms_are_all_kept()
    {
        var some = Enumerable
            .Range(1, 30)
            .SelectMany(n =>
                new[] { Passage(n, terms: ["all"]) with { At = Start }, Passage(n, terms: ["all"]) with { At = Start, Room = "asia" } }
            );
        await Index.PutAsync([.. some], Soon);
        await Index.PutAsync([Passage(5, kind: PassageKind.Topic, terms: ["all"]) with { At = Start }], Soon);
        var found = await Index.NewestAsync(
            new TermQuestion(
                [
                    ["all"],
                ],
                100,
                Start,
                Start + 1
            ),
            Soon
        );
        Assert.Equal(61, found.Distinct().Count());
        Assert.All(found, one => Assert.Equal(Start, one.At));
    }

    [Fact]
    public async Task New_words_take_the_place_of_the_old_ones_and_a_late_writer_cannot_bring_those_back()
    {
        await Index.PutAsync([Passage(5, terms: ["old"])], Soon);
        await Index.PutAsync([Passage(5, changedAt: 9, terms: ["new"])], Soon);
        await Index.PutAsync([Passage(5, changedAt: 7, terms: ["old"]), Passage(6, terms: ["other"])], Soon);
        await Index.PutAsync([Passage(5, changedAt: 9, terms: ["again"])], Soon);
        Assert.Equal([5L], await NewestAsync(["new"]));
        Assert.Equal([6L], await NewestAsync(["other"]));
        Assert.Empty(await NewestAsync(["old", "again"]));
    }

    [Fact]
    public async Task What_has_gone_is_found_under_nothing_and_does_not_come_back()
    {
        await Index.PutAsync([Passage(5, terms: ["secret", "words"])], Soon);
        await Index.PutAsync([Passage(5, changedAt: 8, terms: [])], Soon);
        await Index.PutAsync([Passage(5, terms: ["secret", "words"])], Soon);
        Assert.Empty(await NewestAsync(["secret", "words"]));
        Assert.Empty(Assert.Single(await Index.GetAsync("africa", [Key(5)], Soon)).Terms);
    }

    [Fact]
    public async Task What_moves_to_another_scope_has_left_the_one_before()
    {
        await Index.PutAsync([Passage(5, terms: ["water"])], Soon);
        await Index.PutAsync([Passage(5, changedAt: 8, terms: ["water"]) with { Scope = "africa/" }], Soon);
        Assert.Empty(await NewestAsync(["water"]));
        Assert.Equal([5L], await NewestAsync(["africa/water"]));
    }

    [Fact]
    public async Task The_passages_of_a_room_are_walked_by_kind_and_number()
    {
        await Index.PutAsync(
            [.. Enumerable.Range(1, 12).Select(n => Passage(n)), Passage(3, kind: PassageKind.Topic), Passage(2, kind: PassageKind.Name)],
            Soon
        );
        await Index.PutAsync([Passage(1) with { Room = "africa-2" }, Passage(1) with { Room = "afric" }], Soon);
        List<PassageKey> walked = [];
        for (var after = default(PassageKey); await Index.PageAsync("africa", after, 5, Soon) is [.., var last] page; after = last.Key)
        {
            walked.AddRange(page.Select(one => one.Key));
        }
        Assert.Equal([.. Enumerable.Range(1, 12).Select(n => Key(n)), new(PassageKind.Topic, 3), new(PassageKind.Name, 2)], walked);
    }

    [Fact]
    public async Task After_forgetting_nothing_is_found_and_an_old_state_is_welcome_again()
    {
        await Index.PutAsync([Passage(5, changedAt: 9, terms: ["water"])], Soon);
        await Index.ForgetAsync(Soon);
        Assert.Empty(await NewestAsync(["water"]));
        await Index.PutAsync([Passage(5, terms: ["water"])], Soon);
        Assert.Equal([5L], await NewestAsync(["water"]));
    }

    private static PassageKey Key(long number) => new(PassageKind.Message, number);

    private static Passage Passage(
        long number,
        long? changedAt = null,
        PassageKind kind = PassageKind.Message,
        Few<string>? terms = null
    ) =>
        new()
        {
            Room = "africa",
            Key = new PassageKey(kind, number),
            At = Start + number,
            ChangedAt = changedAt ?? number,
            Scope = "",
            Terms = terms ?? ["all"],
        };

    private Task<IEnumerable<long>> NewestAsync(params string[][] all) => NewestAsync(100, all);

    private async Task<IEnumerable<long>> NewestAsync(int limit, string[][] all) =>
        (await Index.NewestAsync(new TermQuestion(all, limit), Soon)).Select(one => one.Key.Number);
}
