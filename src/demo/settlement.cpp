#include "demo/settlement.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

#include "base/ensure.h"
#include "demo/counties.h"

namespace yingtuo::demo {

namespace {

// Big places of the model case: one resettlement community of 942 children, and smaller ones.
struct BigPlace {
    std::string_view village_code;
    int children = 0;
};
constexpr BigPlace big_places[] = {
    {"530602004003", 942},  // 红路社区, 昭阳区
    {"530602102001", 307},  // 新民社区, 永丰镇, 昭阳区
    {"530621002007", 320},  // 卯家湾社区, 鲁甸县
    {"530628002003", 210},  // 扬帆社区, 彝良县
};
constexpr std::size_t city_district = 0;  // 昭阳区 in county_facts()
constexpr int city_children = 2'552;
constexpr int city_places = 20;
constexpr int village_places = 1'022;  // villages with children outside the city district
constexpr double remote_share = 0.012;
constexpr double size_spread = 0.62;  // of the logarithm of a village's number of children

// Shares `total` out in proportion to the weights, at least `least` each, whole numbers that add up.
std::vector<int> share_out(int total, const std::vector<double>& weights, int least) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    const int floor_of_all = least * static_cast<int>(weights.size());
    if (total < floor_of_all || sum <= 0) least = 0;
    const int left = total - least * static_cast<int>(weights.size());
    std::vector<int> shares(weights.size(), least);
    double owed = 0;
    int given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        owed += sum > 0 ? left * weights[i] / sum : 0;
        const int upto = i + 1 == weights.size() ? left : static_cast<int>(std::lround(owed));
        shares[i] += upto - given;
        given = upto;
    }
    return shares;
}

// Villages drawn without repetition, in random order.
std::vector<std::size_t> draw_villages(std::vector<std::size_t> from, std::size_t count, Random& random) {
    random.shuffle(std::span(from));
    from.resize(std::min(count, from.size()));
    return from;
}

void settle_village(const Village& village, int children, std::vector<int>& hamlets, Random& random) {
    std::vector<double> weights;
    for (const Hamlet& hamlet : village.hamlets) weights.push_back(hamlet.is_remote ? 0 : 0.4 + random.unit());
    // The group by the village itself is the biggest.
    if (!weights.empty() && weights[0] > 0) weights[0] *= 1.7;
    const auto shares = share_out(children, weights, 0);
    for (std::size_t h = 0; h < hamlets.size(); ++h) hamlets[h] += shares[h];
}

}  // namespace

int in_proportion(int model_count, int children) {
    return static_cast<int>(std::llround(static_cast<double>(model_count) * children / model_children));
}

std::vector<std::vector<int>> settle(const Geography& geography, int children, Random random) {
    const auto& villages = geography.villages;
    std::vector<std::vector<int>> settled(villages.size());
    for (std::size_t v = 0; v < villages.size(); ++v) settled[v].assign(villages[v].hamlets.size(), 0);
    int left = children;

    std::vector<bool> is_big(villages.size(), false);
    int left_in_city = std::min(left, in_proportion(city_children, children));
    for (const BigPlace& place : big_places) {
        const auto village = std::find_if(villages.begin(), villages.end(), [&](const Village& candidate) {
            return geography.region_of(candidate).code == place.village_code;
        });
        ENSURE(village != villages.end());
        const auto v = static_cast<std::size_t>(village - villages.begin());
        is_big[v] = true;
        const int count = std::min({left, place.children, in_proportion(place.children, children)});
        settle_village(*village, count, settled[v], random);
        left -= count;
        if (village->county == city_district) left_in_city -= count;
    }

    std::vector<std::size_t> city;
    std::vector<std::size_t> rural;
    std::vector<std::pair<std::size_t, std::size_t>> remote;  // village, group
    for (std::size_t v = 0; v < villages.size(); ++v) {
        if (!is_big[v]) (villages[v].county == city_district ? city : rural).push_back(v);
        for (std::size_t h = 0; h < villages[v].hamlets.size(); ++h) {
            if (villages[v].hamlets[h].is_remote) remote.emplace_back(v, h);
        }
    }

    int for_remote = std::min(left, static_cast<int>(std::lround(children * remote_share)));
    random.shuffle(std::span(remote));
    for (const auto& [v, h] : remote) {
        const int count = std::min(for_remote, static_cast<int>(random.between(1, 6)));
        settled[v][h] += count;
        for_remote -= count;
        left -= count;
    }

    const auto spread = [&](const std::vector<std::size_t>& places, int total, double sigma, auto weight_of) {
        std::vector<double> weights;
        weights.reserve(places.size());
        for (const std::size_t v : places) weights.push_back(weight_of(v) * std::exp(sigma * random.normal()));
        const auto shares = share_out(total, weights, 2);
        for (std::size_t i = 0; i < places.size(); ++i) {
            settle_village(villages[places[i]], shares[i], settled[places[i]], random);
        }
        left -= total;
    };
    left_in_city = std::clamp(left_in_city, 0, left);
    const auto city_count = static_cast<std::size_t>(std::max(1, in_proportion(city_places, children)));
    spread(draw_villages(city, city_count, random), left_in_city, 0.45, [](std::size_t) { return 1.0; });

    // Villages of a county with more children are somewhat bigger, but most of the difference is their number.
    const auto rural_count = static_cast<std::size_t>(std::max(1, in_proportion(village_places, children)));
    std::vector<int> villages_of_county(county_facts().size(), 0);
    for (const std::size_t v : rural) ++villages_of_county[villages[v].county];
    spread(draw_villages(rural, rural_count, random), left, size_spread, [&](std::size_t v) {
        const std::size_t county = villages[v].county;
        return std::sqrt(county_facts()[county].child_weight / villages_of_county[county]);
    });
    ENSURE(left == 0);
    return settled;
}

}  // namespace yingtuo::demo
