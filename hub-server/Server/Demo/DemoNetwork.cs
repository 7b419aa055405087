using CsoNet.Collab.Geography;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Server.Demo.DemoCast;

namespace CsoNet.Collab.Server.Demo;

/// <summary>A network that a network of civil society runs itself, with two channels and a caucus within it.</summary>
internal sealed partial class DemoSeed
{
    private async Task NetworkAsync()
    {
        var network = await OpenAsync(
            "arab-region",
            "شبكة المنطقة العربية",
            "للعمل المشترك على مدار السنة قبل المنتدى العربي للتنمية المستدامة",
            new Network(RegionalCommission.Escwa)
        );
        await LetInAsync(network, Officer);
        var start = await network.TopicAsync(Leila, "أولوياتنا قبل المنتدى");
        await network.SayAsync(Leila, start, "اقترحوا هنا ما يجب أن يرد في بياننا المشترك. لكل موضوع قناة فرعية.", "ar");
        await OpenAsync(
            "arab-region-water",
            "المياه والمناخ",
            "مياه مشتركة وجفاف وسواحل",
            new Network(Theme: "climateChange"),
            network.Name
        );
        await OpenAsync("arab-region-tn", "تونس", "منظمات تونس فيما بينها ومع الفريق القطري", new Network(Country: "TN"), network.Name);
        await OpenAsync("arab-region-caucus", "تجمع المجتمع المدني", "ما نتفق عليه قبل أن نقوله", null, network.Name);
    }

    private async Task<Stage> OpenAsync(string name, string title, string purpose, Network? whose, string? within = null)
    {
        var room = Room(name, Leila);
        var template = RoomTemplate.All.Single(one => one.Name == (whose is null ? "caucus" : "regionalChannel"));
        await room.DoAsync(
            Leila,
            id =>
                template.Open(id, title, purpose) with
                {
                    Network = whose,
                    Within = within,
                    Admission = whose is { Country: null } ? Admission.OfNetwork : template.Admission,
                }
        );
        return room;
    }

    private async Task LetInAsync(Stage room, Person guest)
    {
        await people.TakeSeatAsync(room.Name, guest.Id, admit: true);
        await room.DoAsync(guest, id => new JoinRoom(Notice) { Id = id });
    }
}
